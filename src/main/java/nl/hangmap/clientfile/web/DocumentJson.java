package nl.hangmap.clientfile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.classification.Handling;
import nl.hangmap.clientfile.DocumentFact.ContentFact;
import nl.hangmap.clientfile.DocumentFact.PlaceFact;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/// A document as the API gives it out.
///
/// @param reason why it is handled so, in both languages
/// @param place where the paper lies, or null when it has no place
/// @param content what opens on screen, or null when nothing does
record DocumentJson(
    Identifier id,
    CustomerNumber customer,
    String type,
    LocalDate date,
    String title,
    Map<String, String> keyPoints,
    String state,
    String department,
    Handling handling,
    BilingualText reason,
    String rule,
    String policyVersion,
    boolean scanRequested,
    @Nullable PlaceFact place,
    @Nullable ContentJson content,
    long version,
    Instant registeredAt,
    String registeredBy) {

  /// What opens on screen.
  ///
  /// @param href address of the newest version's bytes in this API
  record ContentJson(int versions, String mediaType, long bytes, String href) {

    static ContentJson of(DocumentView document, ContentFact fact) {
      var href = "/api/v1/documents/%s/content".formatted(document.id());
      return new ContentJson(fact.versions(), fact.mediaType(), fact.bytes(), href);
    }
  }

  static DocumentJson of(FileEntry entry) {
    var document = entry.document();
    return new DocumentJson(
        document.id(),
        document.customer(),
        document.type(),
        document.date(),
        document.title(),
        new TreeMap<>(document.keyPoints()),
        document.state(),
        document.department(),
        document.handling(),
        document.reason(),
        document.rule(),
        document.policyVersion(),
        document.scanRequested(),
        entry.place(),
        entry.content() == null ? null : ContentJson.of(document, entry.content()),
        document.version(),
        document.registeredAt(),
        document.registeredBy());
  }
}
