package nl.hangmap.filetracking;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.DocumentFact;
import nl.hangmap.clientfile.DocumentFactsSource;
import org.springframework.stereotype.Component;

/// Tells the client file where the paper of its documents lies.
@Component
class DocumentPlaces implements DocumentFactsSource {

  private final PlaceStore places;

  DocumentPlaces(PlaceStore places) {
    this.places = places;
  }

  @Override
  public Map<Identifier, List<DocumentFact>> factsOf(Collection<Identifier> documents) {
    var facts = new HashMap<Identifier, List<DocumentFact>>();
    places
        .chains(documents)
        .forEach(
            (document, chain) -> {
              var holders = PlaceDirectory.holders(chain);
              if (!holders.isEmpty()) {
                facts.put(document, List.of(fact(holders)));
              }
            });
    return facts;
  }

  private static DocumentFact fact(List<PlaceStep> holders) {
    return new DocumentFact.PlaceFact(
        PlaceStep.path(holders),
        holders.getLast().code().text(),
        PlaceDirectory.status(holders).name());
  }
}
