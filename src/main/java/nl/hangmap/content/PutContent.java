package nl.hangmap.content;

/// What became of an upload.
///
/// @param added false when the newest version had the very same bytes, so that none was added
public record PutContent(ContentVersion version, boolean added) {}
