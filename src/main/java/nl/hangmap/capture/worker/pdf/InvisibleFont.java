package nl.hangmap.capture.worker.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A font in which every character has the same empty shape, for text that is found and copied but
/// not seen; codes are UTF-16, so any script of the basic plane is covered.
final class InvisibleFont {

  /// Width of every glyph, in parts of the font size.
  static final double ADVANCE = 0.5;

  private static final String NAME = "HangmapInvisible";
  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int CODES = 0x10000;

  private final COSDictionary font;

  InvisibleFont(PDDocument document) throws IOException {
    this.font = type0(document);
  }

  /// The resource dictionary entry that gives the font this name.
  COSDictionary resources(COSName name) {
    COSDictionary fonts = new COSDictionary();
    fonts.setItem(name, font);
    return fonts;
  }

  /// The text as hexadecimal codes, four digits each, without what PDF/A does not allow to be
  /// mapped.
  static String encode(String text) {
    StringBuilder hex = new StringBuilder();
    for (char unit : text.toCharArray()) {
      boolean mappable = unit >= ' ' && unit != '\uFEFF' && unit < '\uFFFE';
      int code = mappable && !Character.isSurrogate(unit) ? unit : 0xFFFD;
      hex.append(HEX.toHexDigits((char) code));
    }
    return hex.toString();
  }

  private static COSDictionary type0(PDDocument document) throws IOException {
    COSDictionary type0 = named(COSName.FONT, COSName.TYPE0);
    type0.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    type0.setName(COSName.BASE_FONT, NAME);
    COSArray descendants = new COSArray();
    descendants.add(descendant(document));
    type0.setItem(COSName.DESCENDANT_FONTS, descendants);
    byte[] unicode = toUnicode().getBytes(StandardCharsets.US_ASCII);
    type0.setItem(COSName.TO_UNICODE, stream(document, unicode));
    return type0;
  }

  private static COSDictionary descendant(PDDocument document) throws IOException {
    COSDictionary cid = named(COSName.FONT, COSName.CID_FONT_TYPE2);
    cid.setName(COSName.BASE_FONT, NAME);
    COSDictionary system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    cid.setItem(COSName.CIDSYSTEMINFO, system);
    cid.setItem(COSName.DW, COSInteger.get((long) (ADVANCE * 1000)));
    cid.setItem(COSName.FONT_DESC, descriptor(document));
    cid.setItem(COSName.CID_TO_GID_MAP, stream(document, everyCodeToGlyphOne()));
    return cid;
  }

  private static COSDictionary descriptor(PDDocument document) throws IOException {
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, NAME);
    descriptor.setInt(COSName.FLAGS, 4);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    descriptor.setInt(COSName.ASCENT, 800);
    descriptor.setInt(COSName.DESCENT, -200);
    descriptor.setInt(COSName.CAP_HEIGHT, 800);
    descriptor.setInt(COSName.STEM_V, 80);
    COSArray box = new COSArray();
    box.setFloatArray(new float[] {0, -200, 500, 800});
    descriptor.setItem(COSName.FONT_BBOX, box);
    byte[] program = EmptyTrueType.bytes();
    COSStream file = stream(document, program);
    file.setInt(COSName.LENGTH1, program.length);
    descriptor.setItem(COSName.FONT_FILE2, file);
    return descriptor;
  }

  private static byte[] everyCodeToGlyphOne() {
    byte[] map = new byte[2 * CODES];
    for (int i = 1; i < map.length; i += 2) {
      map[i] = 1;
    }
    return map;
  }

  /// Ranges must not cross a first byte, and no more than a hundred may stand together.
  private static String toUnicode() {
    StringBuilder cmap =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    for (int first = 0; first < 256; first += 64) {
      cmap.append("64 beginbfrange\n");
      for (int high = first; high < first + 64; high++) {
        cmap.append("<%1$02X00> <%1$02XFF> <%1$02X00>\n".formatted(high));
      }
      cmap.append("endbfrange\n");
    }
    return cmap.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
        .toString();
  }

  private static COSDictionary named(COSName type, COSName subtype) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, type);
    dictionary.setItem(COSName.SUBTYPE, subtype);
    return dictionary;
  }

  private static COSStream stream(PDDocument document, byte[] content) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content);
    }
    return stream;
  }
}
