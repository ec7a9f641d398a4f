package nl.hangmap.capture.worker.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.RefusedFile;

/// Tells HTML, e-mail messages and plain text from what is none of them.
final class PlainKind {

  private static final int LOOKED_AT = 64 << 10;

  /// Text in a western script has fewer letters outside ASCII than one in five.
  private static final int FOREIGN = 5;

  private static final Pattern HEADING =
      Pattern.compile(
          "(?:From .*\r?\n)?(?:[A-Za-z][A-Za-z0-9-]*:.*\r?\n(?:[ \t].*\r?\n)*){2,}.*",
          Pattern.DOTALL);
  private static final Pattern OF_MESSAGES =
      Pattern.compile(
          "^(?:Received|Return-Path|Message-ID|MIME-Version|Delivered-To|From|Subject|Date):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private PlainKind() {}

  static FileKind of(String head, Path file) throws IOException, RefusedFile {
    if (isHtml(head)) {
      return FileKind.HTML;
    }
    if (isMessage(head)) {
      return FileKind.MESSAGE;
    }
    if (isText(file)) {
      return FileKind.TEXT;
    }
    throw new RefusedFile(Reason.NOT_SUPPORTED, describe(head));
  }

  static boolean isHtml(String head) {
    String start =
        head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  /// Whether it begins with a heading in which two lines or more are those of messages.
  static boolean isMessage(String head) {
    return HEADING.matcher(head).matches()
        && OF_MESSAGES.matcher(heading(head)).results().limit(2).count() == 2;
  }

  private static String heading(String head) {
    int end = head.replace("\r\n", "\n").indexOf("\n\n");
    return end < 0 ? head : head.replace("\r\n", "\n").substring(0, end);
  }

  private static boolean isText(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LOOKED_AT);
    }
    if (isMarkedUnicode(bytes)) {
      return true;
    }
    int foreign = 0;
    for (byte each : bytes) {
      boolean control = each >= 0 && each < ' ' && "\t\n\f\r\u001b".indexOf(each) < 0;
      if (control || each == 0x7f) {
        return false;
      }
      foreign += each < 0 ? 1 : 0;
    }
    return foreign * FOREIGN < bytes.length || isUtf8(bytes);
  }

  /// UTF-16 has zeros; it is known by its mark.
  private static boolean isMarkedUnicode(byte[] bytes) {
    return bytes.length > 3
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static boolean isUtf8(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    return !decoder
        .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false)
        .isError();
  }

  private static String describe(String head) {
    if (head.startsWith("GIF8")) {
      return "GIF";
    }
    if (head.startsWith("BM")) {
      return "BMP";
    }
    return "no known kind of document";
  }
}
