package nl.hangmap.content;

import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.storage.Sha256;

/// One form of one version: where its bytes are and what they are.
///
/// @param fileName a name to save it under, ending as its media type does
public record Rendition(
    Identifier document,
    int version,
    RenditionKind kind,
    Sha256 hash,
    long bytes,
    String mediaType,
    String fileName,
    Instant addedAt) {}
