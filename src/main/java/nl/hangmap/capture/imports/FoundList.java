package nl.hangmap.capture.imports;

/// A list that lies in the import folder and can be checked.
///
/// @param path below the import folder, with slashes
public record FoundList(String path, long bytes) {}
