package nl.hangmap.capture.worker.written;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Lays a document out as A4 pages, with one typeface and without asking anybody for anything.
final class Typesetting {

  private static final String LOOKS = "pages.css";
  private static final String TYPEFACE = "Text";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private Typesetting() {}

  static void write(Document document, Pictures pictures, Path pdf) throws IOException {
    addLooks(document);
    try (OutputStream out = Files.newOutputStream(pdf)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFont(
          () -> resource("/fonts/DejaVuSansCondensed.ttf"),
          TYPEFACE,
          REGULAR,
          FontStyle.NORMAL,
          true);
      builder.useFont(
          () -> resource("/fonts/DejaVuSansCondensed-Bold.ttf"),
          TYPEFACE,
          BOLD,
          FontStyle.NORMAL,
          true);
      builder.useUriResolver(
          (base, address) -> address.startsWith(Writing.PICTURE + ":") ? address : null);
      builder.useProtocolsStreamImplementation(
          address -> new PictureStream(pictures, address), Writing.PICTURE);
      builder.withW3cDocument(document, "");
      builder.toStream(out);
      builder.run();
    }
  }

  private static void addLooks(Document document) throws IOException {
    Element head = document.createElement("head");
    Element style = document.createElement("style");
    try (InputStream css = resource(LOOKS)) {
      style.setTextContent(new String(css.readAllBytes(), StandardCharsets.UTF_8));
    }
    head.appendChild(style);
    Element html = document.getDocumentElement();
    html.insertBefore(head, html.getFirstChild());
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(Typesetting.class.getResourceAsStream(name), name);
  }

  private record PictureStream(Pictures pictures, String address) implements FSStream {

    @Override
    public InputStream getStream() {
      return pictures.open(address);
    }

    @Override
    public Reader getReader() {
      return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
    }
  }
}
