package nl.hangmap.barcode;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import nl.hangmap.barcode.template.Stock;
import nl.hangmap.barcode.template.Template;
import nl.hangmap.barcode.template.TemplateFolder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/// Letters with one of our labels stuck on them, printed from the templates and scanned badly: the
/// whole label, and the same label with only one of its two codes.
final class OwnLabels {

  private static final int PRINTED = 600;
  private static final int SCANNED = 150;
  private static final double MM = PRINTED / 25.4;

  /// How badly the letter is scanned.
  ///
  /// @param blur side of the square over which each point is smeared, in mm
  /// @param noise standard deviation of each pixel
  record Scanner(String name, double skew, double blur, int noise) {}

  /// A scan and the identifier on its label.
  record Letter(BufferedImage scan, Identifier identifier) {}

  private final Labels labels;
  private final Map<String, Template> templates;
  private final Random random;
  private long next = 1;
  private @Nullable BufferedImage letter;

  private OwnLabels(Path variants, long seed) {
    this.labels = new Labels(new LabelSettings(variants));
    this.templates = TemplateFolder.read(variants);
    this.random = new Random(seed);
  }

  /// @param folder empty folder for templates with one code each
  static OwnLabels in(Path folder, long seed) {
    for (var template : TemplateFolder.read(null).keySet()) {
      variant(folder, template, "code128", "datamatrix");
      variant(folder, template, "datamatrix", "code128");
    }
    return new OwnLabels(folder, seed);
  }

  private static void variant(Path folder, String template, String kept, String left) {
    try (var in = OwnLabels.class.getResourceAsStream("/barcode-templates/" + template + ".yaml")) {
      var lines = List.of(new String(in.readAllBytes(), "UTF-8").split("\n"));
      boolean both =
          lines.contains("form: labels")
              && lines.stream().anyMatch(line -> line.contains("- {" + kept))
              && lines.stream().anyMatch(line -> line.contains("- {" + left));
      if (both) {
        var rest = lines.stream().filter(line -> !line.contains("- {" + left)).toList();
        Files.write(folder.resolve(template + "-" + kept + ".yaml"), rest);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Names of the label templates, the variants with one code too.
  List<String> templates() {
    return templates.entrySet().stream()
        .filter(entry -> entry.getValue().stock() != null)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Labels whose two codes stand together count under their plain name.
  static Map<String, List<String>> byWhatTheyCarry(List<String> templates) {
    var groups = new LinkedHashMap<String, List<String>>();
    groups.put("labels as printed", templates.stream().filter(t -> !isVariant(t)).toList());
    groups.put(
        "their Code 128 alone", templates.stream().filter(t -> t.endsWith("-code128")).toList());
    groups.put(
        "their Data Matrix alone",
        templates.stream().filter(t -> t.endsWith("-datamatrix")).toList());
    return groups;
  }

  private static boolean isVariant(String template) {
    return template.endsWith("-code128") || template.endsWith("-datamatrix");
  }

  /// One label on a letter, scanned.
  Letter letter(String template, Scanner scanner) {
    var identifier = identifier();
    var page = paper();
    var pen = page.createGraphics();
    int x = (int) ((15 + random.nextDouble() * 70) * MM);
    int y = (int) ((15 + random.nextDouble() * 10) * MM);
    pen.drawImage(label(template, identifier), x, y, null);
    pen.dispose();
    return new Letter(scanned(page, scanner), identifier);
  }

  private Identifier identifier() {
    var kinds = Kind.values();
    while (true) {
      var kind = kinds[random.nextInt(3)];
      try {
        return new Identifier(kind, next++ * 7919 % 10_000_000_000L);
      } catch (RuntimeException skipped) {
        continue;
      }
    }
  }

  private String words() {
    var words = "Geachte heer wij bevestigen hierbij 1811 million Hilbert de levering".split(" ");
    var line = new StringBuilder();
    while (line.length() < 70) {
      line.append(words[random.nextInt(words.length)]).append(' ');
    }
    return line.toString();
  }

  private BufferedImage label(String template, Identifier identifier) {
    var content = new LabelContent(identifier, "Contract", LocalDate.of(2026, 11, 22));
    var stock = Objects.requireNonNull(Objects.requireNonNull(templates.get(template)).stock());
    try (var document = Loader.loadPDF(labels.pdf(template, List.of(content)))) {
      document.getPage(0).setCropBox(first(stock));
      return new PDFRenderer(document).renderImageWithDPI(0, PRINTED, ImageType.GRAY);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static PDRectangle first(Stock stock) {
    float point = 72 / 25.4f;
    return new PDRectangle(
        (float) stock.left() * point,
        PDRectangle.A4.getHeight() - (float) (stock.top() + stock.height()) * point,
        (float) stock.width() * point,
        (float) stock.height() * point);
  }

  /// The letter without its label; made once, a copy for each.
  private BufferedImage paper() {
    if (letter == null) {
      letter = written();
    }
    var page = blank();
    System.arraycopy(pixels(letter), 0, pixels(page), 0, pixels(page).length);
    return page;
  }

  private BufferedImage written() {
    var page = blank();
    Arrays.fill(pixels(page), (byte) 255);
    var pen = page.createGraphics();
    pen.setColor(Color.DARK_GRAY);
    pen.setFont(new Font(Font.SERIF, Font.PLAIN, (int) (4 * MM)));
    for (int line = 0; line < 25; line++) {
      pen.drawString(words(), (int) (20 * MM), (int) ((100 + 7 * line) * MM));
    }
    pen.dispose();
    return page;
  }

  private static BufferedImage blank() {
    return new BufferedImage((int) (210 * MM), (int) (297 * MM), BufferedImage.TYPE_BYTE_GRAY);
  }

  private static byte[] pixels(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }

  /// Each dot of the scan is the mean of what lies within its own area and the smear around it, and
  /// noise.
  private BufferedImage scanned(BufferedImage page, Scanner scanner) {
    int width = page.getWidth() * SCANNED / PRINTED;
    int height = page.getHeight() * SCANNED / PRINTED;
    var scan = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    var bell = DoubleStream.generate(random::nextGaussian).limit(4096).toArray();
    var fast = new SplittableRandom(random.nextLong());
    double scale = (double) PRINTED / SCANNED;
    double skew = (random.nextBoolean() ? 1 : -1) * scanner.skew();
    var toPage = AffineTransform.getTranslateInstance(random.nextDouble() * 4, random.nextDouble());
    toPage.rotate(Math.toRadians(skew), page.getWidth() / 2.0, page.getHeight() / 2.0);
    toPage.scale(scale, scale);
    double smear = scanner.blur() * MM / scale;
    var source = new Source(pixels(page), page.getWidth(), page.getHeight());
    var dots = pixels(scan);
    for (int i = 0; i < dots.length; i++) {
      double mean = source.mean(toPage, i % width + 0.5, i / width + 0.5, smear);
      double seen = mean * 0.88 + 15 + scanner.noise() * bell[fast.nextInt(bell.length)];
      dots[i] = (byte) Math.clamp((int) seen, 0, 255);
    }
    return scan;
  }

  /// The printed page, looked up point by point.
  private record Source(byte[] pixels, int width, int height) {

    private static final int POINTS = 16;

    /// Another order of the same points, so that dot and smear vary apart.
    private static final int SHUFFLE = 7;

    /// @param smear side of the smeared square, in dots
    double mean(AffineTransform toPage, double x, double y, double smear) {
      int sum = 0;
      for (int k = 0; k < POINTS; k++) {
        int other = (k * SHUFFLE + 5) % POINTS;
        double dx = x + place(k % 4) + place(other / 4) * smear;
        double dy = y + place(k / 4) + place(other % 4) * smear;
        sum += at(toPage, dx, dy);
      }
      return (double) sum / POINTS;
    }

    private static double place(int quarter) {
      return (quarter + 0.5) / 4 - 0.5;
    }

    private int at(AffineTransform toPage, double x, double y) {
      double px = x * toPage.getScaleX() + y * toPage.getShearX() + toPage.getTranslateX();
      double py = x * toPage.getShearY() + y * toPage.getScaleY() + toPage.getTranslateY();
      boolean within = px >= 0 && py >= 0 && px < width && py < height;
      return within ? pixels[(int) py * width + (int) px] & 0xFF : 255;
    }
  }
}
