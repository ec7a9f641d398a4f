/// The shell around every page: layout, home per role, sign-in, language, and how refusals and
/// failures are said.
@ApplicationModule(allowedDependencies = {"kernel", "access"})
@NullMarked
package nl.hangmap.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
