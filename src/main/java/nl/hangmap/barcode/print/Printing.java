package nl.hangmap.barcode.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import nl.hangmap.barcode.template.Element;
import nl.hangmap.barcode.template.Stock;
import nl.hangmap.barcode.template.Template;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/// Makes the PDF of filled templates.
public final class Printing {

  private final Template template;
  private final Placement placement;

  private Printing(Template template, Placement placement) {
    this.template = template;
    this.placement = placement;
  }

  /// One label or page for each content, in order.
  public static byte[] pdf(Template template, List<Content> contents, Placement placement) {
    var printing = new Printing(template, placement);
    return printing.written((document, fonts) -> printing.pages(document, fonts, contents));
  }

  /// A page with the outline and the number of every label, to lay over a sheet of labels and read
  /// off how far the printer is out.
  public static byte[] calibration(Template template, Placement placement) {
    var printing = new Printing(template, placement);
    return printing.written(printing::outlines);
  }

  private interface Pages {
    void draw(PDDocument document, Fonts fonts) throws IOException;
  }

  private byte[] written(Pages pages) {
    try (var document = new PDDocument()) {
      document.getDocumentInformation().setTitle(template.name().en());
      pages.draw(document, new Fonts(document));
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void pages(PDDocument document, Fonts fonts, List<Content> contents) throws IOException {
    int position = placement.startAt() - 1;
    for (int next = 0; next < contents.size(); position = 0) {
      int end = Math.min(contents.size(), next + template.perPage() - position);
      page(document, fonts, position, contents.subList(next, end));
      next = end;
    }
  }

  private void page(PDDocument document, Fonts fonts, int position, List<Content> contents)
      throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var stream = new PDPageContentStream(document, page)) {
      int label = position;
      for (var content : contents) {
        var drawing = new ElementDrawing(pen(stream, label++), fonts, template.stock() != null);
        for (Element element : template.elements()) {
          drawing.draw(element, content);
        }
      }
    }
  }

  private void outlines(PDDocument document, Fonts fonts) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    var stock = template.stock();
    try (var stream = new PDPageContentStream(document, page)) {
      for (int label = 0; label < template.perPage(); label++) {
        var pen = pen(stream, label);
        pen.frame(0, 0, width(stock), height(stock));
        pen.bar(width(stock) / 2 - 5, height(stock) / 2, 10, 0.1);
        pen.bar(width(stock) / 2, height(stock) / 2 - 5, 0.1, 10);
        var number = Integer.toString(label + 1);
        pen.text(fonts.of(false), 8, number, new double[] {1.5, 4});
      }
    }
  }

  private static double width(@Nullable Stock stock) {
    return stock == null ? Template.PAGE_WIDTH : stock.width();
  }

  private static double height(@Nullable Stock stock) {
    return stock == null ? Template.PAGE_HEIGHT : stock.height();
  }

  /// @param label place on the sheet, 0 being the top left one
  private Pen pen(PDPageContentStream stream, int label) {
    var stock = template.stock();
    double left = placement.offsetX();
    double top = placement.offsetY();
    if (stock != null) {
      left += stock.left() + label % stock.columns() * stock.pitchX();
      top += stock.top() + label / stock.columns() * stock.pitchY();
    }
    return new Pen(stream, left, top, Template.PAGE_HEIGHT);
  }
}
