package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import nl.hangmap.capture.worker.FileRefused.Reason;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What every kind of file becomes is a PDF/A-2u in which veraPDF finds no fault.
class ConformanceTest {

  private static final PageWorkers WORKERS = TestWorkers.with();
  private static final PdfMetadata ABOUT =
      new PdfMetadata("Proef", "nl", Instant.parse("2026-11-22T10:00:00Z"));

  @TempDir private Path folder;

  @AfterAll
  static void end() {
    WORKERS.close();
  }

  enum Kind {
    BITONAL_TIFF,
    GREY_TIFF,
    COLOUR_TIFF,
    MIXED_TIFF,
    JPEG_IN_TIFF,
    GREY_JPEG,
    CMYK_JPEG,
    PNG_WITH_ALPHA,
    HEIC,
    WRITTEN_PDF,
    PDF_WITH_EMBEDDED_FONT,
    MIXED_PDF,
    ENCRYPTED_PDF,
    SIGNED_PDF,
    XFA_PDF,
    PDF_WITH_ATTACHMENT_AND_SCRIPT,
    DOCX,
    XLSX,
    MESSAGE,
    OUTLOOK
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void becomesValidPdfA(Kind kind) throws Exception {
    Outcome<OpenedFile> outcome =
        WORKERS.open(file(kind), Files.createTempDirectory(folder, "pages"));
    if (kind == Kind.HEIC
        && outcome instanceof FileRefused<OpenedFile>(Reason reason, String _)
        && reason == Reason.NEEDS_LIBHEIF) {
      org.junit.jupiter.api.Assumptions.abort("libheif is not installed");
    }
    List<OpenedPage> pages = outcome.orThrow().pages();
    assertThat(pages).isNotEmpty();
    Path pdf = folder.resolve("archive.pdf");
    WORKERS.assemble(pages.stream().map(this::withText).toList(), ABOUT, pdf).orThrow();

    assertThat(PdfAFaults.of(pdf)).isEmpty();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isEqualTo(pages.size());
    }
  }

  /// Opening and putting together ten thousand pages with text, each process within half a gigabyte
  /// of heap.
  @Test
  void takesTenThousandPages() throws Exception {
    int count = 10_000;
    Path file = folder.resolve("many.pdf");
    try (PDDocument document = new PDDocument()) {
      var picture = new BufferedImage(170, 120, BufferedImage.TYPE_BYTE_BINARY);
      var pen = picture.createGraphics();
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, 170, 120);
      pen.dispose();
      var image =
          org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory.createFromImage(document, picture);
      for (int i = 0; i < count; i++) {
        PDPage page = new PDPage(new PDRectangle(170, 120));
        try (var content = new PDPageContentStream(document, page)) {
          content.drawImage(image, 0, 0, 170, 120);
        }
        document.addPage(page);
      }
      document.save(file.toFile());
    }
    var text = text();
    try (PageWorkers workers = TestWorkers.with("heap", "512MB", "memory-limit", "3GB")) {
      var pages = workers.open(file, folder.resolve("many")).orThrow().pages();
      assertThat(pages).hasSize(count);
      var leaves = pages.stream().map(page -> new AssemblePage(page.image(), text)).toList();
      Path pdf = folder.resolve("many-archive.pdf");
      workers.assemble(leaves, ABOUT, pdf).orThrow();
      try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
        assertThat(document.getNumberOfPages()).isEqualTo(count);
      }
    }
  }

  private AssemblePage withText(OpenedPage page) {
    return new AssemblePage(page.image(), page.bornText() == null ? text() : page.bornText());
  }

  private TextFile text() {
    var words = new ArrayList<Word>();
    for (int i = 0; i < 100; i++) {
      words.add(new Word("woord\u00e9" + i, 10 + i % 20, 10 + i / 20, 30, 12, 90, i / 20));
    }
    return TextFile.write(
        new PageText("woorden", words, 90, 0.4, 0, null, "nld"), folder.resolve("text.json"));
  }

  private Path file(Kind kind) throws Exception {
    SampleFiles files = new SampleFiles(folder);
    return switch (kind) {
      case BITONAL_TIFF -> files.tiff("CCITT T.6", List.of(SamplePage.bitonal()));
      case GREY_TIFF -> files.tiff("LZW", List.of(SamplePage.grey()));
      case COLOUR_TIFF -> files.tiff("Deflate", List.of(SamplePage.colour()));
      case MIXED_TIFF -> files.tiff("LZW", List.of(SamplePage.bitonal(), SamplePage.colour()));
      case JPEG_IN_TIFF -> {
        BufferedImage scan = SamplePage.colour();
        yield files.jpegTiff(files.image("jpg", scan), scan.getWidth(), scan.getHeight());
      }
      case GREY_JPEG -> files.image("jpg", SamplePage.grey());
      case CMYK_JPEG -> cmyk();
      case PNG_WITH_ALPHA -> alpha(files);
      case HEIC -> bytes(resource("/photo.heic"));
      case WRITTEN_PDF -> files.writtenPdf(2);
      case PDF_WITH_EMBEDDED_FONT, MIXED_PDF -> withFont(files);
      case ENCRYPTED_PDF, XFA_PDF, PDF_WITH_ATTACHMENT_AND_SCRIPT -> changed(kind, files);
      case SIGNED_PDF -> signed(files);
      case DOCX -> bytes(WrittenFiles.docx());
      case XLSX -> bytes(WrittenFiles.xlsx(30));
      case MESSAGE -> bytes(WrittenFiles.eml(Map.of("a.txt", WrittenFiles.text())));
      case OUTLOOK -> bytes(WrittenFiles.msg("a.txt", WrittenFiles.text()));
    };
  }

  private Path bytes(byte[] content) throws IOException {
    return Files.write(folder.resolve("file"), content);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ConformanceTest.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  private Path cmyk() throws IOException {
    WritableRaster raster =
        Raster.createInterleavedRaster(java.awt.image.DataBuffer.TYPE_BYTE, 600, 400, 4, null);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 600; x++) {
        raster.setPixel(x, y, new int[] {x % 256, y % 256, 40, 20});
      }
    }
    Path file = folder.resolve("cmyk.jpg");
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(raster, null, null), null);
    }
    return file;
  }

  private static Path alpha(SampleFiles files) throws IOException {
    BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_ARGB);
    var pen = image.createGraphics();
    pen.setColor(new Color(200, 30, 30, 120));
    pen.fillOval(50, 50, 300, 300);
    pen.dispose();
    return files.image("png", image);
  }

  private Path withFont(SampleFiles files) throws IOException {
    Path file = folder.resolve("font.pdf");
    Path scan = files.image("jpg", SamplePage.grey());
    try (PDDocument document = new PDDocument();
        InputStream font = resourceStream("/fonts/DejaVuSansCondensed.ttf")) {
      PDPage page = new PDPage(PDRectangle.A5);
      try (var content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(PDType0Font.load(document, font), 12);
        content.newLineAtOffset(40, 500);
        content.showText("Één offerte, Ελληνικά");
        content.endText();
        content.drawImage(
            PDImageXObject.createFromFile(scan.toString(), document), 40, 100, 200, 140);
      }
      document.addPage(page);
      PDPage scanned = new PDPage(new PDRectangle(595, 420));
      try (var content = new PDPageContentStream(document, scanned)) {
        content.drawImage(PDImageXObject.createFromFile(scan.toString(), document), 0, 0, 595, 420);
      }
      document.addPage(scanned);
      document.save(file.toFile());
    }
    return file;
  }

  private static InputStream resourceStream(String name) {
    return Objects.requireNonNull(ConformanceTest.class.getResourceAsStream(name));
  }

  private Path changed(Kind kind, SampleFiles files) throws IOException {
    Path file = folder.resolve("changed.pdf");
    try (PDDocument document = Loader.loadPDF(files.writtenPdf(1).toFile())) {
      if (kind == Kind.ENCRYPTED_PDF) {
        document.protect(new StandardProtectionPolicy("eigenaar", "", new AccessPermission()));
      } else if (kind == Kind.XFA_PDF) {
        addXfa(document);
      } else {
        addAttachmentAndScript(document);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static void addXfa(PDDocument document) throws IOException {
    PDAcroForm form = new PDAcroForm(document);
    COSStream xfa = document.getDocument().createCOSStream();
    try (var out = xfa.createOutputStream()) {
      out.write("<xdp:xdp xmlns:xdp='x'/>".getBytes(StandardCharsets.UTF_8));
    }
    form.getCOSObject().setItem(COSName.XFA, xfa);
    document.getDocumentCatalog().setAcroForm(form);
  }

  private static void addAttachmentAndScript(PDDocument document) throws IOException {
    PDComplexFileSpecification attached = new PDComplexFileSpecification();
    attached.setFile("bijlage.txt");
    attached.setEmbeddedFile(
        new PDEmbeddedFile(document, new ByteArrayInputStream(WrittenFiles.text())));
    PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
    tree.setNames(Map.of("bijlage", attached));
    var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
    names.setEmbeddedFiles(tree);
    document.getDocumentCatalog().setNames(names);
    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
  }

  private Path signed(SampleFiles files) throws IOException {
    Path file = folder.resolve("signed.pdf");
    try (PDDocument document = Loader.loadPDF(files.writtenPdf(1).toFile());
        var out = new ByteArrayOutputStream()) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      document.addSignature(signature, content -> new byte[] {1, 2, 3});
      document.saveIncremental(out);
      return Files.write(file, out.toByteArray());
    }
  }
}
