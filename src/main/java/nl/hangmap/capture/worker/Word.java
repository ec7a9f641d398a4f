package nl.hangmap.capture.worker;

/// A word on a page: where it lies in pixels of the page image (size as if the page were straight,
/// centre where it really is), how sure the reading is (0 to 100), and on which line.
public record Word(String text, int x, int y, int width, int height, float confidence, int line) {}
