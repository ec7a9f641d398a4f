package nl.hangmap.capture;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What can be done with the pages of a document in review.
///
/// @param before the documents of the same batch that wait in front of it, the nearest first
/// @param after those behind it, the nearest first
/// @param undoable the edit that would be undone next, or null
public record EditView(
    List<ReviewSummary> before, List<ReviewSummary> after, PageEdit.@Nullable Kind undoable) {

  public EditView {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /// All of them in their order.
  public List<ReviewSummary> others() {
    return Stream.concat(before.reversed().stream(), after.stream()).toList();
  }
}
