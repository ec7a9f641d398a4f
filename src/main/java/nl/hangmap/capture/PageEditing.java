package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.hangmap.kernel.Refusal;

/// What an edit makes of the documents it touches: the edited one first, and no page is lost.
final class PageEditing {

  private static final int LONGEST_REASON = 500;

  private PageEditing() {}

  /// @param made number for the document that the edit makes
  static List<ItemLayout> split(ItemLayout item, PageEdit.Split edit, long made) {
    var pages = item.pages();
    requirePage(item, edit.page());
    if (edit.page() == 1) {
      throw Refusal.invalidAt("page", "review.edit-nothing-before");
    }
    return List.of(
        item.with(pages.subList(0, edit.page() - 1)),
        item.splitOff(made, pages.subList(edit.page() - 1, pages.size())));
  }

  static List<ItemLayout> merge(ItemLayout item, PageEdit.Merge edit, ItemLayout other) {
    var pages =
        edit.before()
            ? Stream.concat(other.pages().stream(), item.pages().stream())
            : Stream.concat(item.pages().stream(), other.pages().stream());
    return List.of(item.with(pages.toList()).joinedBy(other), other.with(List.of()));
  }

  static List<ItemLayout> move(ItemLayout item, PageEdit.Move edit) {
    requirePage(item, edit.page());
    if (edit.to() < 1 || edit.to() > item.pages().size() || edit.to() == edit.page()) {
      throw Refusal.invalidAt("to", "review.edit-no-place", item.pages().size());
    }
    var pages = new ArrayList<>(item.pages());
    pages.add(edit.to() - 1, pages.remove(edit.page() - 1));
    return List.of(item.with(pages));
  }

  static List<ItemLayout> transfer(ItemLayout item, PageEdit.Transfer edit, ItemLayout other) {
    var pages = without(item, edit.page());
    var others = new ArrayList<>(other.pages());
    others.add(item.pages().get(edit.page() - 1));
    return List.of(item.with(pages), other.with(others));
  }

  /// @param lies how the page is shown now, in degrees clockwise
  static List<ItemLayout> rotate(ItemLayout item, PageEdit.Rotate edit, int lies) {
    int turn = Math.floorMod(lies + edit.degrees(), 360);
    if (edit.degrees() % 90 != 0 || turn == lies) {
      throw Refusal.invalidAt("degrees", "review.edit-turn-unknown");
    }
    var pages = new ArrayList<>(item.pages());
    pages.set(edit.page() - 1, new PagePlace(pages.get(edit.page() - 1).page(), turn));
    return List.of(item.with(pages));
  }

  static List<ItemLayout> setAside(ItemLayout item, PageEdit.SetAside edit, long made) {
    var reason = edit.reason().strip();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.invalidAt("reason", "review.reason-missing", LONGEST_REASON);
    }
    var rest = without(item, edit.page());
    if (rest.isEmpty()) {
      throw Refusal.invalidAt("page", "review.edit-only-page");
    }
    var page = List.of(item.pages().get(edit.page() - 1));
    return List.of(item.with(rest), item.splitOff(made, page).rejected(reason));
  }

  static void requirePage(ItemLayout item, int page) {
    if (page < 1 || page > item.pages().size()) {
      throw Refusal.invalidAt("page", "review.edit-no-place", item.pages().size());
    }
  }

  private static List<PagePlace> without(ItemLayout item, int page) {
    requirePage(item, page);
    var pages = new ArrayList<>(item.pages());
    pages.remove(page - 1);
    return pages;
  }
}
