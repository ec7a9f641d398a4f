/// What was sent out and is expected back: mailings, their pieces, return scans and undeliverable
/// post.
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "access",
      "audit",
      "barcode",
      "classification",
      "customer",
      "clientfile",
      "filetracking"
    })
@NullMarked
package nl.hangmap.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
