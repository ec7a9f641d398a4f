package nl.hangmap.classification;

import java.util.List;
import java.util.Optional;
import nl.hangmap.kernel.BilingualText;

/// A type of document, such as a quote.
///
/// @param homeDepartment where a document lands when nobody says otherwise
/// @param openFirst whether documents in an open state stand first on the client file
/// @param states at least one; the first is that of a new document
public record DocumentType(
    String id,
    BilingualText name,
    String homeDepartment,
    boolean openFirst,
    List<KeyPoint> keyPoints,
    List<DocumentState> states) {

  public DocumentType {
    keyPoints = List.copyOf(keyPoints);
    states = List.copyOf(states);
  }

  public DocumentState firstState() {
    return states.getFirst();
  }

  public Optional<DocumentState> state(String state) {
    return states.stream().filter(one -> one.id().equals(state)).findFirst();
  }

  /// Whether a document in this state stands first on the client file; not for a state it does not
  /// know.
  public boolean isListedFirst(String state) {
    return openFirst && state(state).map(DocumentState::open).orElse(false);
  }

  public Optional<KeyPoint> keyPoint(String keyPoint) {
    return keyPoints.stream().filter(one -> one.name().equals(keyPoint)).findFirst();
  }
}
