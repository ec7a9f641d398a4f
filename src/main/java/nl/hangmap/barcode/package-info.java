/// Identifiers with their check character, reading barcodes from images and scanners, and printing
/// labels and sheets.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package nl.hangmap.barcode;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
