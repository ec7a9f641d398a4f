package nl.hangmap.capture.worker.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private final String usual;
  private final List<String> further;

  /// @param usual languages every page is read in, Tesseract's names joined by `+`
  /// @param further languages a page is read in again when it turns out to be in one of them
  /// @throws IllegalArgumentException naming one of them that cannot be told or has no data
  public PageReader(Path tessdata, String usual, List<String> further) {
    this.engine = new TextEngine(tessdata);
    this.usual = usual;
    this.further = further.stream().filter(language -> !language.isBlank()).toList();
    this.further.forEach(language -> Tongue.require(language, tessdata));
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

  /// A page that turns out to be in another language is read again in that one.
  private PageText text(PageShape shape, ReadOptions options) throws RefusedFile {
    String languages = options.languages().isBlank() ? usual : options.languages();
    PageText found = text(shape, options.turn(), languages);
    var tongue =
        options.languages().isBlank()
            ? Tongue.of(found.words(), usual, further)
            : Optional.<String>empty();
    if (tongue.isEmpty()) {
      return found;
    }
    PageText again = text(shape, found.turn(), tongue.get());
    return again.confidence() >= found.confidence() ? again : found;
  }

  /// A page that cannot be read is tried upside down too; which of the two ways a page lies cannot
  /// be seen from afar.
  private PageText text(PageShape shape, @Nullable Integer known, String languages)
      throws RefusedFile {
    if (known != null) {
      return engine.read(CleanPage.of(shape, known), languages);
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
