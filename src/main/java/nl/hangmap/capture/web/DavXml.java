package nl.hangmap.capture.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.hangmap.capture.dav.DavEntry;
import nl.hangmap.capture.dav.DavPath;
import org.springframework.web.util.UriUtils;

/// The bodies of WebDAV's answers.
final class DavXml {

  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newInstance();
  private static final String OK = "HTTP/1.1 200 OK";

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter xml;

  private DavXml() throws XMLStreamException {
    this.xml = FACTORY.createXMLStreamWriter(text);
  }

  /// Something that writes elements.
  private interface Body {
    void into(DavXml body) throws XMLStreamException;
  }

  private static String document(String root, Body body) {
    try {
      var written = new DavXml();
      written.xml.writeStartDocument("utf-8", "1.0");
      written.xml.writeStartElement("D", root, "DAV:");
      written.xml.writeNamespace("D", "DAV:");
      body.into(written);
      written.xml.writeEndElement();
      written.xml.writeEndDocument();
      written.xml.flush();
      return written.text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param root address of the top
  static String entries(List<DavEntry> entries, String root) {
    return document(
        "multistatus",
        body -> {
          for (var entry : entries) {
            body.entry(entry, root);
          }
        });
  }

  static String finiteDepthOnly() {
    return document("error", body -> body.xml.writeEmptyElement("DAV:", "propfind-finite-depth"));
  }

  static String lock(String token, Duration life, DavPath path, String root) {
    return document(
        "prop",
        body ->
            body.within(
                "lockdiscovery",
                all -> all.within("activelock", lock -> lock.activeLock(token, life, path, root))));
  }

  private void activeLock(String token, Duration life, DavPath path, String root)
      throws XMLStreamException {
    exclusiveWrite();
    value("depth", "0");
    value("timeout", "Second-" + life.toSeconds());
    within("locktoken", one -> one.value("href", token));
    within("lockroot", one -> one.value("href", href(path, false, root)));
  }

  private void exclusiveWrite() throws XMLStreamException {
    within("locktype", type -> type.xml.writeEmptyElement("DAV:", "write"));
    within("lockscope", scope -> scope.xml.writeEmptyElement("DAV:", "exclusive"));
  }

  private void entry(DavEntry entry, String root) throws XMLStreamException {
    within(
        "response",
        response -> {
          response.value("href", href(entry.path(), entry.folder(), root));
          response.within(
              "propstat",
              stat -> {
                stat.within("prop", prop -> prop.properties(entry));
                stat.value("status", OK);
              });
        });
  }

  private void properties(DavEntry entry) throws XMLStreamException {
    value("displayname", entry.path().name());
    if (entry.folder()) {
      within("resourcetype", type -> type.xml.writeEmptyElement("DAV:", "collection"));
      return;
    }
    xml.writeEmptyElement("DAV:", "resourcetype");
    value("getcontentlength", Long.toString(entry.bytes()));
    value("getcontenttype", "application/octet-stream");
    value("getetag", '"' + entry.tag() + '"');
    var modified = entry.modified().atOffset(ZoneOffset.UTC);
    value("getlastmodified", DateTimeFormatter.RFC_1123_DATE_TIME.format(modified));
    within("supportedlock", all -> all.within("lockentry", DavXml::exclusiveWrite));
  }

  private void within(String name, Body body) throws XMLStreamException {
    xml.writeStartElement("DAV:", name);
    body.into(this);
    xml.writeEndElement();
  }

  private void value(String name, String value) throws XMLStreamException {
    xml.writeStartElement("DAV:", name);
    xml.writeCharacters(value);
    xml.writeEndElement();
  }

  private static String href(DavPath path, boolean folder, String root) {
    var below =
        path.names().stream()
            .map(name -> "/" + UriUtils.encodePathSegment(name, UTF_8))
            .collect(Collectors.joining());
    return root + below + (folder ? "/" : "");
  }
}
