package nl.hangmap.capture.web;

import java.util.Objects;
import nl.hangmap.capture.PageEdit;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// An edit of the pages of a document in review as it comes in, from a form or through the API.
///
/// @param edit SPLIT, MERGE, MOVE, TRANSFER, ROTATE or SET_ASIDE
/// @param edition of the document as it was seen
/// @param page number of the page in the document, for all but MERGE
/// @param to the new place of the page, for MOVE
/// @param item the other document, for MERGE and TRANSFER
/// @param before whether the other document's pages go in front, for MERGE
/// @param degrees clockwise, for ROTATE
/// @param reason for SET_ASIDE
record PageEditForm(
    @Nullable String edit,
    @Nullable Integer edition,
    @Nullable Integer page,
    @Nullable Integer to,
    @Nullable Long item,
    @Nullable Boolean before,
    @Nullable Integer degrees,
    @Nullable String reason) {

  /// @throws Refusal `review.edit-unknown`, or what is missing for it
  PageEdit pageEdit() {
    return switch (kind(edit)) {
      case SPLIT -> new PageEdit.Split(given(page, "page"));
      case MERGE -> new PageEdit.Merge(given(item, "item"), Boolean.TRUE.equals(before));
      case MOVE -> new PageEdit.Move(given(page, "page"), given(to, "to"));
      case TRANSFER -> new PageEdit.Transfer(given(page, "page"), given(item, "item"));
      case ROTATE -> new PageEdit.Rotate(given(page, "page"), given(degrees, "degrees"));
      case SET_ASIDE ->
          new PageEdit.SetAside(given(page, "page"), Objects.requireNonNullElse(reason, ""));
      case null -> throw Refusal.invalidAt("edit", "review.edit-unknown");
    };
  }

  int seen() {
    return given(edition, "edition");
  }

  static PageEdit.@Nullable Kind kind(@Nullable String name) {
    for (var kind : PageEdit.Kind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    return null;
  }

  /// A number of at most 18 digits, or null for anything else.
  static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
  }

  private static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw Refusal.invalidAt(field, "review.edit-incomplete", field);
    }
    return value;
  }
}
