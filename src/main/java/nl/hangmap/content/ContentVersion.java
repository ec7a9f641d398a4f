package nl.hangmap.content;

import java.time.Instant;
import java.util.Set;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.storage.Sha256;

/// One version of a document's content.
///
/// @param version 1 for the first
/// @param original hash of the bytes as they came in
/// @param bytes how many these are
/// @param mediaType what they are, found from the bytes themselves
/// @param renditions in which forms this version can be had now; the original always
public record ContentVersion(
    Identifier document,
    int version,
    Sha256 original,
    long bytes,
    String mediaType,
    String fileName,
    Instant addedAt,
    String addedBy,
    Set<RenditionKind> renditions) {

  public ContentVersion {
    renditions = Set.copyOf(renditions);
  }
}
