package nl.hangmap.clientfile.web;

import nl.hangmap.clientfile.DocumentView;
import org.jspecify.annotations.Nullable;

/// What every form that changes a document carries, and what came of it.
///
/// @param version the version the form was made of
/// @param view `row` when the form stands on the client file, else null
/// @param outcome end of the message key that tells what happened, or null before it did
record DocumentPost(long version, @Nullable String view, @Nullable String outcome) {

  boolean isRow() {
    return "row".equals(view);
  }

  DocumentPost because(String happened) {
    return new DocumentPost(version, view, happened);
  }

  /// The page that the form stands on.
  String pageOf(DocumentView document) {
    return isRow()
        ? "/customers/%s#%s".formatted(document.customer(), document.id())
        : "/documents/" + document.id();
  }
}
