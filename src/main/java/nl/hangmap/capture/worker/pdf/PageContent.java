package nl.hangmap.capture.worker.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.Limits;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/// What a PDF page consists of: whether it is one scan and nothing else that shows, and whether it
/// has visible text.
final class PageContent extends PDFGraphicsStreamEngine {

  private final Limits limits;
  private @Nullable Placed image;
  private int images;
  private boolean drawing;
  private boolean text;
  private @Nullable RefusedFile refused;

  private PageContent(PDPage page, Limits limits) {
    super(page);
    this.limits = limits;
  }

  /// An image and where it is put.
  record Placed(PDImageXObject image, Matrix matrix, boolean blackInk) {}

  static PageContent of(PDPage page, Limits limits) throws RefusedFile {
    PageContent content = new PageContent(page, limits);
    try {
      Unpacking.requireAtMost(limits.maxBytes(), page);
      content.processPage(page);
    } catch (IOException damaged) {
      if (content.refused == null) {
        throw new RefusedFile(Reason.DAMAGED, "PDF page: " + damaged.getMessage(), damaged);
      }
    }
    if (content.refused != null) {
      throw content.refused;
    }
    return content;
  }

  /// The only thing that shows on the page, when that is one image.
  @Nullable Placed onlyImage() {
    return images == 1 && !drawing && !text ? image : null;
  }

  boolean hasText() {
    return text;
  }

  @Override
  public void drawImage(PDImage drawn) throws IOException {
    try {
      PageFolder.requirePixels(limits, drawn.getWidth(), drawn.getHeight());
    } catch (RefusedFile tooLarge) {
      refused = tooLarge;
      throw new IOException(tooLarge);
    }
    images++;
    if (drawn instanceof PDImageXObject object) {
      boolean blackInk =
          !drawn.isStencil() || (getGraphicsState().getNonStrokingColor().toRGB() & 0xFFFFFF) == 0;
      image = new Placed(object, getGraphicsState().getCurrentTransformationMatrix(), blackInk);
    } else {
      drawing = true;
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    if (getGraphicsState().getTextState().getRenderingMode() != RenderingMode.NEITHER) {
      text = true;
    }
  }

  @Override
  public void shadingFill(COSName name) {
    drawing = true;
  }

  @Override
  public void strokePath() {
    drawing = true;
  }

  /// What is painted before the image lies under it; scanners like to paint the page white first.
  @Override
  public void fillPath(int windingRule) {
    drawing |= images > 0;
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    drawing = true;
  }

  @Override
  public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {}

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {}

  @Override
  public void lineTo(float x, float y) {}

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

  @Override
  public Point2D getCurrentPoint() {
    return new Point2D.Float();
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {}
}
