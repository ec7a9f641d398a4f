package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.hangmap.capture.worker.image.GreyImage;
import nl.hangmap.capture.worker.image.PageShape;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchablePdfTest {

  private static final PageWorkers WORKERS = TestWorkers.with();
  private static final PdfMetadata METADATA =
      new PdfMetadata("Offerte & antwoord <1>", "nl", Instant.parse("2026-11-22T10:00:00Z"));

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    WORKERS.close();
  }

  @Test
  void writesValidPdfAOfBitonalGreyAndColourPages() throws Exception {
    SampleFiles files = new SampleFiles(folder);
    Path pdf =
        assembled(
            files.tiff("CCITT T.6", List.of(SamplePage.bitonal())),
            files.image("png", SamplePage.grey()),
            files.image("jpg", SamplePage.colour()));

    assertThat(PdfAFaults.of(pdf)).isEmpty();
    assertThat(Files.size(pdf)).isLessThan(400_000);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(text).containsIgnoringWhitespaces(SamplePage.LINES.get(2));
      assertThat(document.getNumberOfPages()).isEqualTo(3);
    }
  }

  @Test
  void drawsAPageThatHangsStraightAndKeepsItsImageWhole() throws Exception {
    Path scan = new SampleFiles(folder).image("png", SamplePage.grey(1.7));
    Path pdf = assembled(scan);

    assertThat(PdfAFaults.of(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      BufferedImage shown = new PDFRenderer(document).renderImageWithDPI(0, 150, ImageType.GRAY);
      assertThat(PageShape.of(GreyImage.of(shown), 150).skew()).isEqualTo(0, offset(0.2));
      assertThat(new PDFTextStripper().getText(document))
          .containsIgnoringWhitespaces(SamplePage.LINES.get(2));
      PDResources resources = document.getPage(0).getResources();
      PDImageXObject image =
          (PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next());
      assertThat(image.getWidth()).isEqualTo(SamplePage.grey(1.7).getWidth());
      assertThat(image.getHeight()).isEqualTo(SamplePage.grey(1.7).getHeight());
    }
  }

  private Path assembled(Path... files) {
    List<AssemblePage> pages =
        List.of(files).stream()
            .map(file -> WORKERS.open(file, folder.resolve(file.getFileName() + ".pages")))
            .flatMap(opened -> opened.orThrow().pages().stream())
            .map(OpenedPage::image)
            .map(image -> new AssemblePage(image, read(image)))
            .toList();
    Path pdf = folder.resolve("archive.pdf");
    WORKERS.assemble(pages, METADATA, pdf).orThrow();
    return pdf;
  }

  private static TextFile read(PageImage image) {
    PageText text = WORKERS.read(image, ReadOptions.textOnly()).orThrow().text();
    return TextFile.write(Objects.requireNonNull(text), Path.of(image.file() + ".json"));
  }
}
