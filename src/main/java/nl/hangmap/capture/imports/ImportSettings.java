package nl.hangmap.capture.imports;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Where backlogs are imported from (`hangmap.capture.import.*`).
///
/// @param folder the only folder that is read, or null for `import` in the data folder
/// @param largest how large a file may be
@ConfigurationProperties("hangmap.capture.import")
record ImportSettings(@Nullable Path folder, @DefaultValue("1GB") DataSize largest) {}
