package nl.hangmap.content;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.DocumentFact;
import nl.hangmap.clientfile.DocumentFact.ContentFact;
import nl.hangmap.clientfile.DocumentFactsSource;
import nl.hangmap.storage.ObjectReferences;
import nl.hangmap.storage.Sha256;
import org.springframework.stereotype.Component;

/// What other modules ask of content: the client file, what opens on screen; the object store,
/// which bytes are still wanted.
@Component
class ContentFacts implements DocumentFactsSource, ObjectReferences {

  private final ContentTable table;
  private final Viewers viewers;

  ContentFacts(ContentTable table, Viewers viewers) {
    this.table = table;
    this.viewers = viewers;
  }

  @Override
  public Map<Identifier, List<DocumentFact>> factsOf(Collection<Identifier> documents) {
    if (documents.isEmpty() || !viewers.current().may(Permission.CONTENT_READ)) {
      return Map.of();
    }
    return table.newest(documents).stream()
        .collect(Collectors.toMap(ContentVersion::document, version -> List.of(fact(version))));
  }

  /// Versions are numbered without gaps, so the newest number is how many there are.
  private static ContentFact fact(ContentVersion newest) {
    return new ContentFact(
        newest.version(),
        newest.mediaType(),
        newest.bytes(),
        "/documents/" + newest.document().text() + "/viewer");
  }

  @Override
  public Set<Sha256> referenced(Collection<Sha256> hashes) {
    return table.referenced(hashes);
  }
}
