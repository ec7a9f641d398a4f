package nl.hangmap.capture.worker.pdf;

import java.io.IOException;
import java.nio.file.Path;
import nl.hangmap.capture.worker.AssemblePage;
import nl.hangmap.capture.worker.PdfMetadata;
import nl.hangmap.capture.worker.Task;
import nl.hangmap.capture.worker.image.RefusedFile;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Writes PDF/A-2u: each page is its image as scanned with its text laid invisibly over it. The
/// same input gives the same bytes.
public final class SearchablePdf {

  private static final COSName IMAGE = COSName.getPDFName("Im0");
  private static final COSName FONT = COSName.getPDFName("F0");

  private final PDDocument document;
  private final InvisibleFont font;

  private SearchablePdf(PDDocument document) throws IOException {
    this.document = document;
    this.font = new InvisibleFont(document);
  }

  public static void write(Task.Assemble task, Runnable pageDone) throws IOException, RefusedFile {
    try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
      SearchablePdf pdf = new SearchablePdf(document);
      for (AssemblePage page : task.pages()) {
        pdf.add(page);
        pageDone.run();
      }
      pdf.finish(task.metadata(), task.out());
    }
  }

  private void add(AssemblePage page) throws IOException, RefusedFile {
    PageCanvas canvas = PageCanvas.of(page);
    PDPage sheet = new PDPage(new PDRectangle(canvas.width(), canvas.height()));
    sheet.setRotation(canvas.turn());
    PDResources resources = new PDResources();
    resources.put(IMAGE, canvas.image().in(document));
    resources.getCOSObject().setItem(COSName.FONT, font.resources(FONT));
    sheet.setResources(resources);
    PDStream content = new PDStream(document);
    try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(canvas.content(IMAGE, FONT));
    }
    sheet.setContents(content);
    document.addPage(sheet);
  }

  private void finish(PdfMetadata metadata, Path out) throws IOException {
    Conformance.declare(document, metadata);
    document.setDocumentId((long) metadata.hashCode());
    document.save(out.toFile());
  }
}
