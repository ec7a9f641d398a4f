/// Who somebody is and what they may do: users, roles, departments, tokens and sign-in.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package nl.hangmap.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
