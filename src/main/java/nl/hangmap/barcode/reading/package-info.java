/// Finding and decoding barcodes in images: pictures in, sightings out, without any knowledge of
/// what the texts mean.
@NullMarked
package nl.hangmap.barcode.reading;

import org.jspecify.annotations.NullMarked;
