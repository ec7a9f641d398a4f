package nl.hangmap.capture.worker.written;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import nl.hangmap.capture.worker.Limits;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/// The pictures within a document; whatever else is within it stays there.
final class Pictures implements EmbeddedDocumentExtractor {

  private static final int MOST = 200;
  private static final int LARGEST = 32 << 20;
  private static final long LARGEST_TOGETHER = 128L << 20;

  /// Smaller ones are bullets, lines and pixels that count readers.
  private static final int SMALLEST_SIDE = 8;

  private final Limits limits;
  private final List<byte[]> pictures = new ArrayList<>();
  private final Map<String, String> addresses = new HashMap<>();
  private long bytes;

  Pictures(Limits limits) {
    this.limits = limits;
  }

  /// Where each picture is found, by the way the document names it.
  Map<String, String> addresses() {
    return addresses;
  }

  /// The bytes of the picture with this address.
  InputStream open(String address) {
    int number = Integer.parseInt(address.substring(address.indexOf(':') + 1));
    return new ByteArrayInputStream(pictures.get(number));
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return pictures.size() < MOST;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name != null && pictures.size() < MOST) {
      add("embedded:" + name, stream.readNBytes(LARGEST + 1));
    }
  }

  /// Keeps a picture that can be shown.
  void add(String name, byte[] picture) {
    if (picture.length > LARGEST || bytes + picture.length > LARGEST_TOGETHER) {
      return;
    }
    if (isShowable(picture)) {
      bytes += picture.length;
      addresses.put(name, Writing.PICTURE + ":" + pictures.size());
      pictures.add(picture);
    }
  }

  /// By its header alone: one that is too large is never unpacked.
  private boolean isShowable(byte[] picture) {
    try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
      var readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        return false;
      }
      var reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        return width * height <= limits.maxPixels()
            && Math.min(width, height) >= SMALLEST_SIDE
            && isOfTheWeb(reader.getFormatName());
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException damaged) {
      return false;
    }
  }

  private static boolean isOfTheWeb(String format) {
    return List.of("jpeg", "png", "gif").contains(format.toLowerCase(Locale.ROOT));
  }
}
