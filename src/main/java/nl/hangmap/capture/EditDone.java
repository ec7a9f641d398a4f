package nl.hangmap.capture;

import java.util.List;

/// What an edit, or its undoing, came to.
///
/// @param item the document to go on with
/// @param waiting the touched documents that wait for review now, the one to go on with first
public record EditDone(PageEdit.Kind kind, long item, List<Long> waiting) {

  public EditDone {
    waiting = List.copyOf(waiting);
  }
}
