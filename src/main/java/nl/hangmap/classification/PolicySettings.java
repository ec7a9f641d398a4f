package nl.hangmap.classification;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the policy files are.
///
/// @param policies folder with `document-types.yaml` and `classification.yaml`, or null for the
///   delivered ones
@ConfigurationProperties("hangmap")
record PolicySettings(@Nullable Path policies) {}
