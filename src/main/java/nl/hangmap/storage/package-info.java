/// Bytes by their SHA-256: kept once, durably, in a folder or in an S3 bucket, and swept when
/// nobody refers to them any more.
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package nl.hangmap.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
