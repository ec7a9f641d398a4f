package nl.hangmap.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFileFixture;
import nl.hangmap.clientfile.NewDocument;
import org.springframework.stereotype.Component;

/// Documents with content for tests.
@Component
public class ContentFixture {

  private final ClientFileFixture files;
  private final Contents contents;

  ContentFixture(ClientFileFixture files, Contents contents) {
    this.files = files;
    this.contents = contents;
  }

  /// An open quote of sales: dynamic, and everybody may see it.
  public Identifier aQuote() {
    return files.aQuote(files.aCustomer(), "2026-03-01").id();
  }

  /// A quote of customer care: static.
  public Identifier aStaticQuote() {
    return aDocument("quote");
  }

  /// A complaint in customer care, which sales may not see.
  public Identifier aComplaint() {
    return aDocument("complaint");
  }

  private Identifier aDocument(String type) {
    var keyPoint = type.equals("complaint") ? "subject" : "number";
    return files
        .aDocument(
            files.aCustomer(),
            new NewDocument(type, "2026-03-01", null, Map.of(keyPoint, "7"), null, "care"))
        .id();
  }

  /// Bytes that pass for a PDF.
  public static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text).getBytes(ISO_8859_1);
  }

  public ContentVersion put(Identifier document, byte[] bytes) {
    var upload = new ContentUpload(new ByteArrayInputStream(bytes), "letter.pdf");
    return files.asSystem(() -> contents.put(document, upload).version());
  }

  public void addRendition(NewRendition rendition, byte[] bytes) {
    files.asSystem(
        () -> {
          contents.addRendition(rendition, new ByteArrayInputStream(bytes));
          return rendition;
        });
  }

  public ClientFileFixture files() {
    return files;
  }
}
