package nl.hangmap.capture.worker.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF: a scan is taken out as it lies there, everything else is rendered.
public final class PdfPages {

  private static final int DPI = 300;
  private static final int LEAST_DPI = 72;

  private final PDDocument document;
  private final PageFolder folder;
  private final PDFRenderer renderer;

  private PdfPages(PDDocument document, PageFolder folder) {
    this.document = document;
    this.folder = folder;
    this.renderer = new PDFRenderer(document);
    this.renderer.setSubsamplingAllowed(true);
  }

  public static void open(Path file, PageFolder folder) throws IOException, RefusedFile {
    try (PDDocument document = PdfFiles.load(file)) {
      folder.requirePages(document.getNumberOfPages());
      PdfPages pages = new PdfPages(document, folder);
      for (int i = 0; i < document.getNumberOfPages() && !folder.isFull(); i++) {
        pages.add(i);
      }
    }
  }

  private void add(int index) throws IOException, RefusedFile {
    PDPage page = document.getPage(index);
    PageContent content = PageContent.of(page, folder.limits());
    PageContent.Placed only = page.getAnnotations().isEmpty() ? content.onlyImage() : null;
    ScannedPage scan = only == null ? null : ScannedPage.of(page, only);
    if (scan != null) {
      ScanExtraction.add(scan, folder);
    } else {
      addRendered(index, page, content.hasText());
    }
  }

  private void addRendered(int index, PDPage page, boolean hasText)
      throws IOException, RefusedFile {
    double inchesWide = page.getCropBox().getWidth() / 72.0;
    double inchesHigh = page.getCropBox().getHeight() / 72.0;
    double most = Math.sqrt(folder.limits().maxPixels() / (inchesWide * inchesHigh));
    int dpi = (int) Math.min(DPI, most);
    if (dpi < LEAST_DPI) {
      throw new RefusedFile(
          Reason.TOO_LARGE, "a page of %.0f × %.0f inch".formatted(inchesWide, inchesHigh));
    }
    BufferedImage image = Rendering.of(renderer, index, dpi);
    folder.addRendering(image, dpi, hasText ? BornText.of(document, index, dpi) : null);
  }
}
