package nl.hangmap.capture.worker;

import java.awt.Font;
import java.awt.image.BufferedImage;

/// What tests of other packages draw on a page.
public final class DrawnPage {

  private DrawnPage() {}

  public static Font font() {
    return SamplePage.font();
  }

  /// A letter on A5 across, black on white, at 300 dots per inch.
  public static BufferedImage letter() {
    return SamplePage.grey();
  }
}
