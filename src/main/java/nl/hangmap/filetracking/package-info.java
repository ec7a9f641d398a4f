/// The physical side: locations, boxes and folders with their barcodes, where each lies, its moves,
/// and the scanning that moves it.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "audit",
      "barcode",
      "classification",
      "customer",
      "clientfile"
    })
@NullMarked
package nl.hangmap.filetracking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
