package nl.hangmap.capture.worker.written;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/// Which letters a text is written in. A guess by frequencies takes short Dutch for Hebrew: what is
/// good UTF-8 is UTF-8, what a page says of itself comes next, and all else is Western European.
final class Letters implements EncodingDetector {

  private static final long serialVersionUID = 1;
  private static final int LOOKED_AT = 1 << 20;

  @Override
  public Charset detect(InputStream in, Metadata metadata) throws IOException {
    in.mark(LOOKED_AT + 1);
    byte[] bytes = in.readNBytes(LOOKED_AT);
    in.reset();
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    Charset said = new HtmlEncodingDetector().detect(in, metadata);
    return said == null || said.equals(StandardCharsets.UTF_8)
        ? Charset.forName("windows-1252")
        : said;
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /// Whether it is UTF-8 as far as was looked; the last letter may be cut in two.
  static boolean isUtf8(byte[] bytes) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false);
    return !result.isError();
  }
}
