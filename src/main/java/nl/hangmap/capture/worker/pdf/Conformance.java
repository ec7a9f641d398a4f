package nl.hangmap.capture.worker.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import nl.hangmap.capture.worker.PdfMetadata;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/// What makes a PDF a PDF/A-2u: it says so in XMP, says the same in its information, and says which
/// colours it means.
final class Conformance {

  private static final String PRODUCER = "Hangmap";
  private static final String SRGB = "sRGB IEC61966-2.1";

  private Conformance() {}

  static void declare(PDDocument document, PdfMetadata metadata) throws IOException {
    document.setVersion(1.7f);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(metadata.language());
    PDMetadata xmp = new PDMetadata(document);
    xmp.importXMPMetadata(xmp(metadata).getBytes(StandardCharsets.UTF_8));
    catalog.setMetadata(xmp);
    catalog.addOutputIntent(srgb(document));
    document.setDocumentInformation(information(metadata));
  }

  private static PDDocumentInformation information(PdfMetadata metadata) {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(metadata.title());
    information.setProducer(PRODUCER);
    Calendar created = GregorianCalendar.from(metadata.created().atZone(ZoneOffset.UTC));
    information.setCreationDate(created);
    information.setModificationDate(created);
    return information;
  }

  private static PDOutputIntent srgb(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private static String xmp(PdfMetadata metadata) {
    String created =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            metadata.created().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
    <pdfaid:part>2</pdfaid:part>
    <pdfaid:conformance>U</pdfaid:conformance>
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <xmp:CreateDate>%2$s</xmp:CreateDate>
    <xmp:ModifyDate>%2$s</xmp:ModifyDate>
    <pdf:Producer>%3$s</pdf:Producer>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
        .formatted(escaped(metadata.title()), created, PRODUCER);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .filter(c -> c >= ' ' && c != 0xFFFE && c != 0xFFFF)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.appendCodePoint(c);
              }
            });
    return out.toString();
  }
}
