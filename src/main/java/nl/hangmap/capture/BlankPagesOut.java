package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.hangmap.capture.split.SplitDocument;

/// The documents of a stack without their blank pages.
///
/// @param loose blank pages that lay in no document, such as the back of a separator sheet
record BlankPagesOut(List<Found> documents, List<Long> loose) {

  /// A document, with the blank pages that were in it.
  ///
  /// @param onlyBlank whether nothing is on any of its pages, which are kept in it then
  record Found(SplitDocument document, List<Long> blanks, boolean onlyBlank) {}

  /// Of a stack in which there is nothing at all a person sees the pages all the same, as of a
  /// document that a cover sheet announced.
  static BlankPagesOut of(List<SplitDocument> split, Set<Long> blank) {
    boolean nothing = split.stream().allMatch(document -> blank.containsAll(document.pages()));
    var documents = new ArrayList<Found>();
    var loose = new ArrayList<Long>();
    for (var document : split) {
      boolean empty = blank.containsAll(document.pages());
      if (!empty) {
        documents.add(without(document, blank));
      } else if (nothing || document.identifier() != null) {
        documents.add(new Found(document, List.of(), true));
      } else {
        loose.addAll(document.pages());
      }
    }
    return new BlankPagesOut(documents, loose);
  }

  private static Found without(SplitDocument document, Set<Long> blank) {
    var kept = document.pages().stream().filter(page -> !blank.contains(page)).toList();
    var out = document.pages().stream().filter(blank::contains).toList();
    return new Found(new SplitDocument(kept, document.identifier(), document.doubts()), out, false);
  }
}
