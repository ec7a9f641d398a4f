/// The customer file: the register of all documents of a customer, dynamic and static alike, with
/// key points, state and timeline.
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "audit", "barcode", "classification", "customer"})
@NullMarked
package nl.hangmap.clientfile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
