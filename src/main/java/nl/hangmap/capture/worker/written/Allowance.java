package nl.hangmap.capture.worker.written;

/// Counts what a document holds while it is read, and stops when that is more than its pages could
/// show.
final class Allowance {

  private static final long LETTERS_A_PAGE = 6_000;

  /// A document is laid out in memory.
  private static final long MOST_PAGES = 500;

  private static final long ELEMENTS = 150_000;

  private long letters;
  private long elements = ELEMENTS;

  Allowance(int pages) {
    this.letters = Math.min(pages, MOST_PAGES) * LETTERS_A_PAGE;
  }

  /// The document holds more than is accepted.
  static final class UsedUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsedUp(String message) {
      super(message);
    }
  }

  void letters(int count) {
    letters -= count;
    if (letters < 0) {
      throw new UsedUp("more text than the pages allowed can hold");
    }
  }

  void element() {
    if (--elements < 0) {
      throw new UsedUp("more than " + ELEMENTS + " cells and paragraphs");
    }
  }
}
