package nl.hangmap.barcode;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A reader of barcodes to be measured beside others, and what it found in one picture.
enum Contestant {
  HANGMAP("Hangmap"),
  ZXING("ZXing, TRY_HARDER"),
  ZBAR("zbarimg"),
  ZXING_CPP("zxing-cpp (ZXingReader)");

  /// @param millis processor time; that of a program with its start and the decoding of the file
  record Found(List<String> texts, double millis) {}

  private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");
  private static final Pattern QUOTED =
      Pattern.compile("(?sm)^Text: +\"(.*?)\"\\R(?:Bytes|Format): ");
  private static final BarcodeReader OURS = new BarcodeReader();

  private final String title;

  Contestant(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /// Whether it can be run on this machine.
  boolean isHere() throws IOException, InterruptedException {
    return switch (this) {
      case HANGMAP, ZXING -> true;
      case ZBAR -> !shell("command -v zbarimg", "-").isBlank();
      case ZXING_CPP -> !shell("command -v ZXingReader", "-").isBlank();
    };
  }

  Found read(BufferedImage picture, Path file) throws IOException, InterruptedException {
    return switch (this) {
      case HANGMAP -> timed(() -> OURS.read(picture).stream().map(Barcode::text).toList());
      case ZXING -> timed(() -> zxing(picture));
      case ZBAR -> program("zbarimg -q --raw --nodbus \"$0\" 2>/dev/null", file, false);
      case ZXING_CPP -> program("ZXingReader \"$0\" 2>/dev/null", file, true);
    };
  }

  private interface Reading {
    List<String> texts();
  }

  private static Found timed(Reading reading) {
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    var texts = reading.texts();
    return new Found(texts, (clock.getCurrentThreadCpuTime() - start) / 1e6);
  }

  private static List<String> zxing(BufferedImage picture) {
    var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
    try {
      var hints = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
      return List.of(new MultiFormatReader().decode(bitmap, hints).getText());
    } catch (ReaderException none) {
      return List.of();
    }
  }

  private static Found program(String line, Path file, boolean quoted)
      throws IOException, InterruptedException {
    var output = shell(line + "; echo; echo END; times", file.toString());
    int end = output.lastIndexOf("\nEND\n");
    return new Found(texts(output.substring(0, end), quoted), seconds(output.substring(end)) * 1e3);
  }

  private static List<String> texts(String output, boolean quoted) {
    if (quoted) {
      var each = QUOTED.matcher(output);
      return each.results().map(found -> found.group(1)).toList();
    }
    var text = output.stripTrailing();
    return text.isEmpty() ? List.of() : List.of(text);
  }

  private static double seconds(String times) {
    var each = TIME.matcher(times);
    var all = new ArrayList<Double>();
    while (each.find()) {
      all.add(60 * Double.parseDouble(each.group(1)) + Double.parseDouble(each.group(2)));
    }
    // The first line is the shell itself, the second its children.
    return all.size() < 4 ? 0 : all.get(2) + all.get(3);
  }

  private static String shell(String line, String argument)
      throws IOException, InterruptedException {
    var shell = new ProcessBuilder("bash", "-c", line, argument).start();
    var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    shell.waitFor();
    return output;
  }
}
