/// The customers: who they are, under which number every system knows them, and how to find them.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit"})
@NullMarked
package nl.hangmap.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
