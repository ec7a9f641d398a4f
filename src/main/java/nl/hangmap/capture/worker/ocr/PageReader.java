package nl.hangmap.capture.worker.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.hangmap.barcode.BarcodeReader;
import nl.hangmap.barcode.FormSearch;
import nl.hangmap.barcode.PageBarcodes;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageReading;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.ReadOptions;
import nl.hangmap.capture.worker.image.CleanPage;
import nl.hangmap.capture.worker.image.GreyImage;
import nl.hangmap.capture.worker.image.ImageFiles;
import nl.hangmap.capture.worker.image.PageShape;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.jspecify.annotations.Nullable;

/// Reads what is on one page.
public final class PageReader {

  /// Print that lies the right way up is read with more confidence than this.
  private static final float LEGIBLE = 65;

  private static final int ENOUGH_WORDS = 12;
  private static final PageBarcodes NOT_WANTED = new PageBarcodes(List.of(), true, null);

  private final BarcodeReader barcodes = new BarcodeReader();
  private final TextEngine engine;

  public PageReader(Path tessdata, String languages) {
    this.engine = new TextEngine(tessdata, languages);
  }

  public PageReading read(PageImage page, ReadOptions options) throws IOException, RefusedFile {
    BufferedImage image = ImageFiles.read(page.file());
    PageShape shape = PageShape.of(GreyImage.of(image), page.dpi());
    if (shape.blank()) {
      return new PageReading(null, List.of(), true, true, null);
    }
    PageText text = options.wantText() ? text(shape, options) : null;
    var search = new FormSearch(options.forms(), page.dpi(), turns(text));
    PageBarcodes codes = options.wantBarcodes() ? barcodes.look(image, search) : NOT_WANTED;
    return new PageReading(text, codes.barcodes(), false, codes.complete(), codes.form());
  }

  /// How the page may lie: its text says it, unless there is hardly any.
  private static List<Integer> turns(@Nullable PageText text) {
    if (text != null && text.confidence() >= LEGIBLE && text.words().size() >= ENOUGH_WORDS) {
      return List.of(text.turn());
    }
    return List.of(0, 180, 90, 270);
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
