/// One search over customers, documents with their text, places and barcodes, within the rights of
/// whoever asks.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "barcode",
      "classification",
      "customer",
      "clientfile",
      "content",
      "filetracking"
    })
@NullMarked
package nl.hangmap.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
