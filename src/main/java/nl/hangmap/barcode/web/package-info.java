/// The API for reserving series of barcodes and printing labels and sheets.
@NullMarked
package nl.hangmap.barcode.web;

import org.jspecify.annotations.NullMarked;
