package nl.hangmap.content;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// The forms in which a version of a document can be had.
public enum RenditionKind {
  /// The bytes as they came in.
  ORIGINAL("application/pdf", "image/tiff", "image/jpeg", "image/png"),
  /// The searchable PDF/A made of them.
  ARCHIVE("application/pdf"),
  /// The words in them.
  TEXT("text/plain"),
  /// A small picture of the first page.
  THUMBNAIL("image/png", "image/jpeg");

  private final Set<String> mediaTypes;

  RenditionKind(String... mediaTypes) {
    this.mediaTypes = Set.of(mediaTypes);
  }

  /// The form that an address names in lower case; the original where it names none.
  ///
  /// @throws Refusal `content.rendition-unknown`
  public static RenditionKind of(@Nullable String name) {
    if (name == null || name.isBlank()) {
      return ORIGINAL;
    }
    return Stream.of(values())
        .filter(kind -> kind.label().equals(name.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new Refusal(Refusal.Kind.MALFORMED, "content.rendition-unknown", name));
  }

  /// The name as addresses and messages have it.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean holds(String mediaType) {
    return mediaTypes.contains(mediaType);
  }
}
