package nl.hangmap.capture.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A good line with the size and time that its file had when it was checked.
record LineRow(ImportLine line, @Nullable Long bytes, @Nullable Instant modified) {}
