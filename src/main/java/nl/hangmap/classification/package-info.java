/// Document types, and the policy that makes a document dynamic or static, with its reason.
@ApplicationModule(allowedDependencies = {"kernel", "access", "audit"})
@NullMarked
package nl.hangmap.classification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
