package nl.hangmap.capture;

import java.util.List;

/// A row of `capture.page_edit`: the documents that an edit touched, the edited one first.
record EditRow(long id, PageEdit.Kind kind, List<ItemLayout> before, List<ItemLayout> after) {

  EditRow {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }
}
