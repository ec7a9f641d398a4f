package nl.hangmap.capture;

/// A change that a person makes to how a document in review uses its pages. Pages are counted from
/// 1 in the document as the person saw it.
public sealed interface PageEdit {

  /// Which change it is.
  default Kind kind() {
    return switch (this) {
      case Split _ -> Kind.SPLIT;
      case Merge _ -> Kind.MERGE;
      case Move _ -> Kind.MOVE;
      case Transfer _ -> Kind.TRANSFER;
      case Rotate _ -> Kind.ROTATE;
      case SetAside _ -> Kind.SET_ASIDE;
    };
  }

  /// The kinds of change.
  enum Kind {
    SPLIT,
    MERGE,
    MOVE,
    TRANSFER,
    ROTATE,
    SET_ASIDE
  }

  /// Ends the document before a page; that page and the rest become a document of their own.
  record Split(int page) implements PageEdit {}

  /// Takes all pages of another document that waits, before or behind its own.
  record Merge(long item, boolean before) implements PageEdit {}

  /// Gives a page another place in the document.
  record Move(int page, int to) implements PageEdit {}

  /// Puts a page behind the others of another document that waits.
  record Transfer(int page, long item) implements PageEdit {}

  /// Turns a page clockwise by 90, 180 or 270 degrees, or by 90 the other way with -90.
  record Rotate(int page, int degrees) implements PageEdit {}

  /// Takes a page out, as a rejected document of its own with this reason.
  record SetAside(int page, String reason) implements PageEdit {}
}
