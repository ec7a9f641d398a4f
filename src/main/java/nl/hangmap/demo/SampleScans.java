package nl.hangmap.demo;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.barcode.Labels;
import nl.hangmap.barcode.SheetContent;
import nl.hangmap.kernel.DataFolder;
import org.apache.pdfbox.Loader;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Scanner files to try: a stack with cover sheets, letters with a barcode, and letters without
/// one.
@Component
@Order(3)
class SampleScans implements DemoPart {

  private static final String STACK = "stapel-met-voorbladen.pdf";
  private static final String BARCODES = "brieven-met-barcode.pdf";
  private static final String PLAIN = "brieven-zonder-barcode.tif";
  private static final int LETTERS = 3;

  private final SampleLetters letters;
  private final Labels labels;
  private final DataFolder folder;

  SampleScans(SampleLetters letters, Labels labels, DataFolder folder) {
    this.letters = letters;
    this.labels = labels;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "sample scans in " + folder();
  }

  @Override
  public boolean isThere() {
    return Files.exists(file(PLAIN));
  }

  @Override
  public void add() {
    try {
      ScanFiles.pdf(file(BARCODES), withBarcodes());
      ScanFiles.pdf(file(STACK), underCovers());
      ScanFiles.bitonalTiff(file(PLAIN), withoutBarcodes());
    } catch (IOException failed) {
      throw new UncheckedIOException("The sample scans cannot be written", failed);
    }
  }

  private List<BufferedImage> withBarcodes() {
    return letters.quotes(0, LETTERS).stream()
        .map(quote -> ScannedPage.of(letters.letter(quote, true), quote.hashCode()))
        .toList();
  }

  private List<BufferedImage> underCovers() throws IOException {
    var pages = new ArrayList<BufferedImage>();
    for (var quote : letters.quotes(LETTERS, 2 * LETTERS)) {
      var cover = labels.sheet("cover", SheetContent.of(quote.id(), quote.title()));
      try (var printed = Loader.loadPDF(cover)) {
        pages.add(ScannedPage.of(printed, 0, quote.hashCode()));
      }
      pages.add(ScannedPage.of(letters.letter(quote, false), quote.hashCode()));
      pages.add(ScannedPage.of(letters.conditions(), quote.hashCode() + 1L));
    }
    return pages;
  }

  private List<BufferedImage> withoutBarcodes() {
    return letters.quotes(2 * LETTERS, 3 * LETTERS).stream()
        .map(quote -> ScannedPage.of(letters.complaint(quote), quote.hashCode()))
        .toList();
  }

  private Path file(String name) {
    return folder().resolve(name);
  }

  private Path folder() {
    return folder.folder("sample-scans");
  }
}
