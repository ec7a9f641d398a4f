package nl.hangmap.capture.worker;

import org.jspecify.annotations.Nullable;

/// A page to put into a PDF/A: the image as scanned, the text to lay invisibly over it, and by how
/// many degrees clockwise a viewer is to turn it.
public record AssemblePage(PageImage image, @Nullable TextFile text, int turn) {

  /// Turned so that its text stands upright.
  public AssemblePage(PageImage image, @Nullable TextFile text) {
    this(image, text, text == null ? 0 : text.read().turn());
  }
}
