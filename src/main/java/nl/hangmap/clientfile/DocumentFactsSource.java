package nl.hangmap.clientfile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.hangmap.barcode.Identifier;

/// Implemented by modules that know something of documents, to be shown on the client file.
public interface DocumentFactsSource {

  /// @param documents those of one page of a list
  /// @return facts by document; documents nothing is known of may be left out
  Map<Identifier, List<DocumentFact>> factsOf(Collection<Identifier> documents);
}
