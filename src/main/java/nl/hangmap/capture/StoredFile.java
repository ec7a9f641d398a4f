package nl.hangmap.capture;

import nl.hangmap.storage.StoredObject;
import org.jspecify.annotations.Nullable;

/// A file whose bytes are safe in storage and that has no row yet.
///
/// @param keptAs media type of a file that is only kept as it came, or null for one to take in
record StoredFile(String name, StoredObject object, @Nullable String keptAs) {}
