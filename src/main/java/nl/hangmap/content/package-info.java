/// The digital side of a document: its versions and what was made of them, with the original never
/// altered.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "audit",
      "barcode",
      "clientfile",
      "customer",
      "storage"
    })
@NullMarked
package nl.hangmap.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
