/// The few words every module speaks: refusals, pages of a list, bilingual texts, and the ground
/// they run on.
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package nl.hangmap.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
