package nl.hangmap.barcode;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/// Pages made to keep a reader of barcodes busy: full of what looks like the beginning of a code.
final class PatternPage {

  private static final int WIDTH = 2480;
  private static final int HEIGHT = 3508;
  private static final int[] PDF417_START = {8, 1, 1, 1, 1, 1, 1, 3};
  private static final int[] PDF417_STOP = {7, 1, 1, 3, 1, 1, 1, 2, 1};

  private PatternPage() {}

  static List<BufferedImage> all() {
    return List.of(
        cornerMarks(3),
        cornerMarks(6),
        stackEnds(2),
        stackEnds(4),
        dots(2),
        dots(5),
        patches(6, 240, 40),
        patches(8, 496, 60),
        bars(4, 120, 600),
        bars(4, 500, 1100),
        bars(4, 3000, 2300));
  }

  /// The corner marks of QR codes.
  static BufferedImage cornerMarks(int module) {
    return drawn(
        pen -> {
          for (int y = 40; y < HEIGHT - 100; y += 9 * module) {
            for (int x = 40; x < WIDTH - 100; x += 9 * module) {
              pen.fillRect(x, y, 7 * module, 7 * module);
              pen.clearRect(x + module, y + module, 5 * module, 5 * module);
              pen.fillRect(x + 2 * module, y + 2 * module, 3 * module, 3 * module);
            }
          }
        });
  }

  /// The first and last patterns of PDF417, in rows.
  static BufferedImage stackEnds(int module) {
    var random = new Random(3);
    return drawn(
        pen -> {
          for (int y = 40; y < HEIGHT - 200; y += 60) {
            for (int x = 40; x < WIDTH - 200; x += module * (2 + random.nextInt(12))) {
              var pattern = random.nextBoolean() ? PDF417_START : PDF417_STOP;
              for (int run = 0; run < pattern.length; run++) {
                if (run % 2 == 0) {
                  pen.fillRect(x, y, pattern[run] * module, 50);
                }
                x += pattern[run] * module;
              }
            }
          }
        });
  }

  static BufferedImage dots(int module) {
    return patches(module, HEIGHT - 100, 1);
  }

  /// Squares of random modules between solid edges, as Data Matrix has them.
  static BufferedImage patches(int module, int side, int gap) {
    var random = new Random(5);
    return drawn(
        pen -> {
          for (int top = 40; top < Math.max(41, HEIGHT - side); top += side + gap) {
            for (int left = 40; left < Math.max(41, WIDTH - side); left += side + gap) {
              for (int y = 0; y < side; y += module) {
                for (int x = 0; x < side; x += module) {
                  if (random.nextBoolean() || x == 0 || y + module >= side) {
                    pen.fillRect(left + x, top + y, module, module);
                  }
                }
              }
            }
          }
        });
  }

  /// Fields of random bars.
  static BufferedImage bars(int module, int height, int width) {
    var random = new Random(5);
    return drawn(
        pen -> {
          for (int y = 40; y < HEIGHT - height; y += height + 40) {
            for (int left = 40; left < WIDTH - width; left += width + 40) {
              for (int x = 0; x < width; x += module) {
                if (random.nextBoolean()) {
                  pen.fillRect(left + x, y, module, height);
                }
              }
            }
          }
        });
  }

  private static BufferedImage drawn(Consumer<Graphics2D> drawing) {
    var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var pen = page.createGraphics();
    pen.setBackground(Color.WHITE);
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    drawing.accept(pen);
    pen.dispose();
    return page;
  }
}
