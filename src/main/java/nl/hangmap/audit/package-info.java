/// What happened: an append-only, hash-chained record of every change and every opening of a
/// document.
@ApplicationModule(allowedDependencies = {"kernel", "access", "barcode"})
@NullMarked
package nl.hangmap.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
