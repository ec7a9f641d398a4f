package nl.hangmap.content.web;

import java.time.Instant;
import java.util.List;
import nl.hangmap.content.ContentVersion;
import nl.hangmap.content.RenditionKind;

/// A version of a document's content as the API gives it.
///
/// @param renditions names for the parameter `rendition`, in the order of their making
/// @param href address of the original
record VersionJson(
    String document,
    int version,
    String sha256,
    long bytes,
    String mediaType,
    String fileName,
    Instant addedAt,
    String addedBy,
    List<String> renditions,
    String href) {

  static VersionJson of(ContentVersion version) {
    return new VersionJson(
        version.document().text(),
        version.version(),
        version.original().hex(),
        version.bytes(),
        version.mediaType(),
        version.fileName(),
        version.addedAt(),
        version.addedBy(),
        version.renditions().stream().sorted().map(RenditionKind::label).toList(),
        "/api/v1/documents/%s/content?version=%d".formatted(version.document(), version.version()));
  }
}
