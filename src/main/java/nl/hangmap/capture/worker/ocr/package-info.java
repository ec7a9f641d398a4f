/// Reading a page: its text through Tesseract, its barcodes.
@NullMarked
package nl.hangmap.capture.worker.ocr;

import org.jspecify.annotations.NullMarked;
