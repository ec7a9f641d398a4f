package nl.hangmap.capture.worker.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.hangmap.barcode.Barcode;
import nl.hangmap.barcode.BarcodeReader;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageReading;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.ReadOptions;
import nl.hangmap.capture.worker.image.CleanPage;
import nl.hangmap.capture.worker.image.GreyImage;
import nl.hangmap.capture.worker.image.ImageFiles;
import nl.hangmap.capture.worker.image.PageShape;
import nl.hangmap.capture.worker.image.RefusedFile;

/// Reads what is on one page.
public final class PageReader {

  /// Print that lies the right way up is read with more confidence than this.
  private static final float LEGIBLE = 65;

  private final BarcodeReader barcodes = new BarcodeReader();
  private final TextEngine engine;

  public PageReader(Path tessdata, String languages) {
    this.engine = new TextEngine(tessdata, languages);
  }

  public PageReading read(PageImage page, ReadOptions options) throws IOException, RefusedFile {
    BufferedImage image = ImageFiles.read(page.file());
    PageShape shape = PageShape.of(GreyImage.of(image), page.dpi());
    if (shape.blank()) {
      return new PageReading(null, List.of(), true);
    }
    List<Barcode> codes = options.wantBarcodes() ? barcodes.read(image) : List.of();
    PageText text = options.wantText() ? text(shape, options) : null;
    return new PageReading(text, codes, false);
  }

  /// A page that cannot be read is tried upside down too; which of the two ways a page lies cannot
  /// be seen from afar.
  private PageText text(PageShape shape, ReadOptions options) throws RefusedFile {
    String languages = options.languages();
    if (options.turn() != null) {
      return engine.read(CleanPage.of(shape, options.turn()), languages);
    }
    int turn = shape.sideways() ? 90 : 0;
    PageText first = engine.read(CleanPage.of(shape, turn), languages);
    if (first.confidence() >= LEGIBLE) {
      return first;
    }
    PageText second = engine.read(CleanPage.of(shape, turn + 180), languages);
    return second.confidence() > first.confidence() ? second : first;
  }
}
