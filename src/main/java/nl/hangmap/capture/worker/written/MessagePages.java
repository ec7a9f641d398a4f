package nl.hangmap.capture.worker.written;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.hangmap.capture.worker.image.PageFolder;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.written.Reading.Source;
import nl.hangmap.capture.worker.written.WrittenPages.Looks;
import org.apache.tika.io.TikaInputStream;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.AttributesImpl;

/// The pages of an e-mail message: heading and text, then those of the messages within it.
public final class MessagePages {

  private static final Attributes NONE = new AttributesImpl();

  private final Writing writing;
  private final Pictures pictures;

  private MessagePages(PageFolder folder) {
    this.writing = new Writing(new Allowance(folder.limits().maxPages()));
    this.pictures = new Pictures(folder.limits());
  }

  /// @param messages the message itself first
  public static void open(List<WrittenMessage> messages, PageFolder folder)
      throws IOException, RefusedFile {
    var pages = new MessagePages(folder);
    for (WrittenMessage message : messages) {
      pages.add(message);
    }
    WrittenPages.lay(pages.writing, pages.pictures, Looks.UPRIGHT, folder);
  }

  private void add(WrittenMessage message) throws IOException, RefusedFile {
    addHeading(message);
    for (Map.Entry<String, Path> picture : message.pictures().entrySet()) {
      pictures.add("cid:" + picture.getKey(), Files.readAllBytes(picture.getValue()));
    }
    if (message.html()) {
      byte[] html = message.text().getBytes(StandardCharsets.UTF_8);
      try (var in = TikaInputStream.get(html)) {
        Reading.of(in, new Source(Format.HTML, "text/html; charset=UTF-8"), writing, pictures);
      }
    } else {
      writing.add("pre", message.text());
    }
  }

  private void addHeading(WrittenMessage message) {
    var table = new AttributesImpl();
    table.addAttribute("", "class", "class", "CDATA", "message");
    start("table", table);
    message.heading().forEach(line -> addLine(line.name(), line.value()));
    if (!message.attachments().isEmpty()) {
      addLine("Attachments", String.join(", ", message.attachments()));
    }
    end("table");
  }

  private void addLine(String name, String value) {
    start("tr", NONE);
    writing.add("th", name);
    writing.add("td", value);
    end("tr");
  }

  private void start(String name, Attributes attributes) {
    writing.startElement("", name, name, attributes);
  }

  private void end(String name) {
    writing.endElement("", name, name);
  }
}
