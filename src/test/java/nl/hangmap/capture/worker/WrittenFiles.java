package nl.hangmap.capture.worker;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// The bytes of documents as office and mail programs write them.
public final class WrittenFiles {

  public static final String SENTENCE = "Hierbij ontvangt u onze offerte 2026-0417 voor één jaar.";

  private WrittenFiles() {}

  public static byte[] docx() {
    return docx(SENTENCE);
  }

  public static byte[] docx(String... paragraphs) {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (var paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      var table = document.createTable(2, 2);
      table.getRow(1).getCell(1).setText("1.249,50");
      document
          .createParagraph()
          .createRun()
          .addPicture(
              new ByteArrayInputStream(picture()),
              Document.PICTURE_TYPE_PNG,
              "handtekening.png",
              Units.toEMU(60),
              Units.toEMU(40));
      document.write(out);
      return out.toByteArray();
    } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static byte[] xlsx(int rows) {
    try (var book = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet("Bedragen");
      for (int i = 0; i < rows; i++) {
        var row = sheet.createRow(i);
        row.createCell(0).setCellValue(i == 0 ? SENTENCE : "Regel " + i);
        row.createCell(1).setCellValue(12.5 * i);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  public static byte[] pptx() {
    try (var show = new XMLSlideShow();
        var out = new ByteArrayOutputStream()) {
      for (var text : new String[] {SENTENCE, "Tweede dia"}) {
        show.createSlide().createTextBox().setText(text);
      }
      show.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// An open document; kind is `text`, `spreadsheet` or `presentation`.
  public static byte[] open(String kind, String body) {
    var office = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"";
    var entries = new LinkedHashMap<String, String>();
    entries.put("mimetype", "application/vnd.oasis.opendocument." + kind);
    entries.put(
        "content.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content %s
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2">
        <office:body><office:%s>%s</office:%s></office:body></office:document-content>
        """
            .formatted(office, kind, body, kind));
    entries.put("META-INF/manifest.xml", "<manifest/>");
    return zip(entries);
  }

  public static byte[] odt() {
    return open("text", "<text:p>" + SENTENCE + "</text:p>");
  }

  public static byte[] ods() {
    return open(
        "spreadsheet",
        "<table:table table:name=\"Blad\"><table:table-row><table:table-cell><text:p>"
            + SENTENCE
            + "</text:p></table:table-cell></table:table-row></table:table>");
  }

  public static byte[] odp() {
    return open(
        "presentation",
        "<draw:page><draw:frame><draw:text-box><text:p>"
            + SENTENCE
            + "</text:p></draw:text-box></draw:frame></draw:page>");
  }

  public static byte[] rtf() {
    return ("{\\rtf1\\ansi\\ansicpg1252 " + SENTENCE.replace("é", "\\'e9") + "\\par}")
        .getBytes(StandardCharsets.US_ASCII);
  }

  public static byte[] text() {
    return (SENTENCE + "\n\nTweede alinea\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  public static byte[] html(String more) {
    return ("<!DOCTYPE html><html><head><meta charset=utf-8><title>Kop</title></head><body><p>"
            + SENTENCE
            + "</p>"
            + more
            + "</body></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  /// A message with its text twice, and attachments by name.
  public static byte[] eml(Map<String, byte[]> attachments) {
    var raw =
        new StringBuilder(
            """
            Received: from ergens
            From: "Jan de Vries" <jan@voorbeeld.nl>
            To: post@voorbeeld.nl
            Date: Sun, 22 Nov 2026 10:00:00 +0100
            Subject: =?utf-8?Q?Offerte_=C3=A9=C3=A9n?=
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=grens

            --grens
            Content-Type: multipart/alternative; boundary=keus

            --keus
            Content-Type: text/plain; charset=utf-8

            alleen letters
            --keus
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            """);
    raw.append(base64(html("<img src='http://127.0.0.1:1/teller.gif'>")));
    raw.append("\n--keus--\n");
    attachments.forEach(
        (name, bytes) ->
            raw.append(
                """

                --grens
                Content-Type: application/octet-stream; name="%s"
                Content-Disposition: attachment; filename="%s"
                Content-Transfer-Encoding: base64

                %s\
                """
                    .formatted(name, name, base64(bytes))));
    return raw.append("\n--grens--\n")
        .toString()
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String base64(byte[] bytes) {
    return java.util.Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
  }

  /// A message as Outlook keeps it, with one attachment.
  public static byte[] msg(String attachment, byte[] content) {
    try (var system = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var root = system.getRoot();
      property(root, new byte[32]);
      string(root, "001A", "IPM.Note");
      string(root, "0037", "Klacht over de levering");
      string(root, "0C1A", "Jan de Vries");
      string(root, "0E04", "post@voorbeeld.nl");
      string(root, "1000", SENTENCE);
      var part = root.createDirectory("__attach_version1.0_#00000000");
      property(part, new byte[8]);
      string(part, "3707", attachment);
      part.createDocument("__substg1.0_37010102", new ByteArrayInputStream(content));
      system.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void property(DirectoryEntry folder, byte[] header) throws IOException {
    folder.createDocument("__properties_version1.0", new ByteArrayInputStream(header));
  }

  private static void string(DirectoryEntry folder, String tag, String value) throws IOException {
    folder.createDocument(
        "__substg1.0_" + tag + "001F",
        new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
  }

  public static byte[] encrypted(byte[] document) {
    try (var system = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("geheim");
      try (var stream = encryptor.getDataStream(system)) {
        stream.write(document);
      }
      system.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException | java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static byte[] zip(Map<String, String> entries) {
    try (var out = new ByteArrayOutputStream()) {
      try (var zip = new ZipOutputStream(out)) {
        for (var entry : entries.entrySet()) {
          zip.putNextEntry(new ZipEntry(entry.getKey()));
          zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        }
      }
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] picture() throws IOException {
    var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
    image.createGraphics().fillRect(5, 5, 30, 30);
    var out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
