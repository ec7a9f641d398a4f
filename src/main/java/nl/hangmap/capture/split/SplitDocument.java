package nl.hangmap.capture.split;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// Pages that form one document, at least one.
///
/// @param identifier what the document belongs to, as its cover sheet or first page says
/// @param doubts reasons to let a person look, none for most documents
public record SplitDocument(List<Long> pages, @Nullable Identifier identifier, List<Doubt> doubts) {

  public SplitDocument {
    pages = List.copyOf(pages);
    doubts = List.copyOf(doubts);
  }
}
