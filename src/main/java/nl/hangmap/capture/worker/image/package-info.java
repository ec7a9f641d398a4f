/// Raster work in plain Java: decoding, clean-up before reading, scaling.
@NullMarked
package nl.hangmap.capture.worker.image;

import org.jspecify.annotations.NullMarked;
