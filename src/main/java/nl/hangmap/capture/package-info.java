/// How documents come in: channels, batches, the page pipeline and the review queue.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "audit",
      "barcode",
      "classification",
      "customer",
      "clientfile",
      "content",
      "storage"
    })
@NullMarked
package nl.hangmap.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
