package nl.hangmap.content.web;

import java.util.List;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.content.ContentVersion;
import org.jspecify.annotations.Nullable;

/// What the viewer page shows of a document.
///
/// @param shown the bytes to show and how, or null while there is nothing that a page can show
/// @param version the version shown, or null while there is none
/// @param versions the newest ones, newest first
/// @param size of the original, in the reader's way of writing
/// @param mayAdd whether the reader may add a version
record ViewerView(
    DocumentView document,
    @Nullable Shown shown,
    @Nullable ContentVersion version,
    List<ContentVersion> versions,
    String size,
    boolean mayAdd) {

  /// What to show.
  ///
  /// @param way how: `pages` for a PDF, `picture` for an image
  /// @param etag of the bytes, so that parts of another file are never mixed in
  record Shown(String way, String source, String etag, long bytes) {}

  public boolean isNewest() {
    return version != null && version.version() == versions.getFirst().version();
  }
}
