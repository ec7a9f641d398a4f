package nl.hangmap.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.hangmap.kernel.Refusal;

/// Finds out from the first bytes what a file is; names and headers may say what they like.
public final class MediaTypes {

  /// As many first bytes as are looked at.
  public static final int LOOKED_AT = 1024;

  private static final Map<String, String> BEGINNINGS =
      Map.of(
          "ffd8ff", "image/jpeg",
          "89504e470d0a1a0a", "image/png",
          "49492a00", "image/tiff",
          "4d4d002a", "image/tiff",
          "49492b00", "image/tiff",
          "4d4d002b", "image/tiff");

  /// Some programs write a byte order mark or blank lines before a PDF.
  private static final Pattern PDF = Pattern.compile("(\u00ef\u00bb\u00bf)?[\r\n]*%PDF-");

  private static final String MICROSOFT = "application/vnd.openxmlformats-officedocument.";
  private static final String OASIS = "application/vnd.oasis.opendocument.";

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("application/pdf", ".pdf"),
          Map.entry("image/jpeg", ".jpg"),
          Map.entry("image/png", ".png"),
          Map.entry("image/tiff", ".tif"),
          Map.entry("image/heic", ".heic"),
          Map.entry("image/avif", ".avif"),
          Map.entry("text/plain", ".txt"),
          Map.entry("text/html", ".html"),
          Map.entry("application/rtf", ".rtf"),
          Map.entry("message/rfc822", ".eml"),
          Map.entry("application/vnd.ms-outlook", ".msg"),
          Map.entry("application/msword", ".doc"),
          Map.entry("application/vnd.ms-excel", ".xls"),
          Map.entry("application/vnd.ms-powerpoint", ".ppt"),
          Map.entry(MICROSOFT + "wordprocessingml.document", ".docx"),
          Map.entry(MICROSOFT + "spreadsheetml.sheet", ".xlsx"),
          Map.entry(MICROSOFT + "presentationml.presentation", ".pptx"),
          Map.entry(OASIS + "text", ".odt"),
          Map.entry(OASIS + "spreadsheet", ".ods"),
          Map.entry(OASIS + "presentation", ".odp"));

  private MediaTypes() {}

  /// @param head the first bytes
  /// @throws Refusal `content.empty`, `content.is-html` or `content.type-unknown`
  public static String of(byte[] head, String fileName) {
    if (head.length == 0) {
      throw Refusal.invalid("content.empty", fileName);
    }
    return known(head).orElseThrow(() -> refusal(head, fileName));
  }

  private static Optional<String> known(byte[] head) {
    if (PDF.matcher(new String(head, ISO_8859_1)).lookingAt()) {
      return Optional.of("application/pdf");
    }
    var hex = HexFormat.of().formatHex(head);
    return BEGINNINGS.entrySet().stream()
        .filter(beginning -> hex.startsWith(beginning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Refusal refusal(byte[] head, String fileName) {
    var text = new String(head, ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean html =
        Stream.of("<!doctype html", "<html", "<script", "<body").anyMatch(text::contains);
    return Refusal.invalid(html ? "content.is-html" : "content.type-unknown", fileName);
  }

  static String ending(String mediaType) {
    return ENDINGS.getOrDefault(mediaType, "");
  }
}
