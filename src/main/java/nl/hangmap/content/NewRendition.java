package nl.hangmap.content;

import nl.hangmap.barcode.Identifier;

/// A form that was made of a version; of which kind, and with which media type.
public record NewRendition(Identifier document, int version, RenditionKind kind, String mediaType) {

  public NewRendition {
    if (kind == RenditionKind.ORIGINAL || !kind.holds(mediaType)) {
      throw new IllegalArgumentException("no rendition " + kind + " is " + mediaType);
    }
  }
}
