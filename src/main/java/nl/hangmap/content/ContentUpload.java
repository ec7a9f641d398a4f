package nl.hangmap.content;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Content as it comes in from a person or another system.
///
/// @param bytes read once, to its end
/// @param fileName as the sender calls it; only shown, never believed
public record ContentUpload(InputStream bytes, @Nullable String fileName) {}
