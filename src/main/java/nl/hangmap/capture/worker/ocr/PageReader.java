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
import nl.hangmap.capture.worker.image.RefusedFile;

/// Reads what is on one page.
public final class PageReader {

  private final BarcodeReader barcodes = new BarcodeReader();
  private final TextEngine engine;

  public PageReader(Path tessdata, String languages) {
    this.engine = new TextEngine(tessdata, languages);
  }

  public PageReading read(PageImage page, ReadOptions options) throws IOException, RefusedFile {
    BufferedImage image = ImageFiles.read(page.file());
    CleanPage clean = CleanPage.of(GreyImage.of(image), page.dpi());
    if (clean.isBlank()) {
      return new PageReading(null, List.of(), true);
    }
    PageText text = options.wantText() ? engine.read(clean, options.languages()) : null;
    List<Barcode> codes = options.wantBarcodes() ? barcodes.read(image) : List.of();
    return new PageReading(text, codes, false);
  }
}
