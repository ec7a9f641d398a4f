package nl.hangmap.capture.worker.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.CubicCurve2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import nl.hangmap.capture.worker.DrawnPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankPagesTest {

  private static final int DPI = 300;
  private static final int WIDTH = 2480;
  private static final int HEIGHT = 1754;

  @ParameterizedTest
  @ValueSource(ints = {0, 3, 8})
  void findsEmptyPaperBlankHoweverItWasScanned(int noise) {
    assertThat(isBlank(paper(250, noise, pen -> {}))).isTrue();
    assertThat(isBlank(paper(190, noise, pen -> {}))).isTrue();
    assertThat(isBlank(paper(240, noise, BlankPagesTest::shade))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.06, 0.1, 0.14})
  void findsABackOnWhichTheFrontShowsThroughBlank(double strength) {
    assertThat(isBlank(paper(245, 3, pen -> {}, strength))).isTrue();
  }

  @Test
  void findsDustHolesAndTheShadowOfTheEdgeToBeNothing() {
    assertThat(
            isBlank(
                paper(
                    245,
                    3,
                    pen -> {
                      pen.setColor(Color.DARK_GRAY);
                      var random = new Random(4);
                      for (int i = 0; i < 60; i++) {
                        int size = 2 + random.nextInt(6);
                        pen.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size);
                      }
                      pen.setColor(new Color(40, 40, 40));
                      pen.fillOval(130, 500, 68, 68);
                      pen.fillOval(130, 1200, 68, 68);
                      pen.setColor(new Color(150, 150, 150));
                      pen.fillRect(0, 0, 62, HEIGHT);
                    })))
        .isTrue();
  }

  @Test
  void keepsAPageWithOnlyASignature() {
    assertThat(isBlank(paper(245, 3, pen -> sign(pen, new Color(30, 40, 130), 4f)))).isFalse();
  }

  @Test
  void keepsAPageWithFaintPencil() {
    assertThat(isBlank(paper(245, 3, pen -> sign(pen, new Color(200, 200, 200), 5f)))).isFalse();
    assertThat(isBlank(paper(245, 3, pen -> sign(pen, new Color(195, 195, 195), 4f), 0.08)))
        .isFalse();
  }

  @Test
  void keepsAPageWithAPaleStamp() {
    assertThat(
            isBlank(
                paper(
                    245,
                    3,
                    pen -> {
                      pen.setColor(new Color(225, 185, 195));
                      pen.setStroke(new BasicStroke(8f));
                      pen.drawRect(900, 700, 500, 160);
                      pen.setFont(DrawnPage.font().deriveFont(90f));
                      pen.drawString("ONTVANGEN", 920, 810);
                    })))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "3", "- 7 -", "12"})
  void keepsAPageWithOnlyItsNumber(String number) {
    Consumer<Graphics2D> bottom =
        pen -> {
          pen.setColor(new Color(40, 40, 40));
          pen.setFont(DrawnPage.font().deriveFont(9f * DPI / 72));
          pen.drawString(number, WIDTH / 2, HEIGHT - 130);
        };
    assertThat(isBlank(paper(245, 3, bottom))).isFalse();
    assertThat(isBlank(paper(255, 0, bottom))).isFalse();
  }

  private static boolean isBlank(BufferedImage page) {
    return PageShape.of(GreyImage.of(page), DPI).blank();
  }

  private static void sign(Graphics2D pen, Color ink, float width) {
    pen.setColor(ink);
    pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < 4; i++) {
      pen.draw(
          new CubicCurve2D.Double(
              900 + 90 * i, 900, 960 + 90 * i, 700, 860 + 90 * i, 1050, 1000 + 90 * i, 880));
    }
  }

  private static void shade(Graphics2D pen) {
    pen.setPaint(new java.awt.GradientPaint(0, 0, new Color(210, 210, 210), WIDTH, 0, Color.WHITE));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
  }

  private static BufferedImage paper(int level, int noise, Consumer<Graphics2D> marks) {
    return paper(level, noise, marks, 0);
  }

  /// @param through how dark the print of the other side shows, as a share of the paper
  private static BufferedImage paper(
      int level, int noise, Consumer<Graphics2D> marks, double through) {
    var page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setColor(new Color(level, level, level));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    marks.accept(pen);
    pen.dispose();
    float[] behind = through == 0 ? new float[WIDTH * HEIGHT] : behind();
    var random = new Random(1);
    byte[] samples = Pixels.bytesOf(page);
    for (int i = 0; i < samples.length; i++) {
      double value = (samples[i] & 0xFF) * (1 - through * behind[i]);
      value += noise == 0 ? 0 : random.nextGaussian() * noise;
      samples[i] = (byte) Math.max(0, Math.min(255, Math.round(value)));
    }
    return page;
  }

  /// Print of the other side, mirrored and spread by the paper, from 0 (none) to 1.
  private static float[] behind() {
    var back = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
    var pen = back.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setTransform(new AffineTransform(-1, 0, 0, 1, WIDTH, 0));
    pen.drawImage(DrawnPage.letter(), 0, 0, null);
    pen.dispose();
    float[] ink = new float[WIDTH * HEIGHT];
    byte[] samples = Pixels.bytesOf(back);
    for (int i = 0; i < ink.length; i++) {
      ink[i] = 1 - (samples[i] & 0xFF) / 255f;
    }
    for (int pass = 0; pass < 3; pass++) {
      ink = spread(spread(ink, 1), WIDTH);
    }
    return ink;
  }

  /// The mean over five places; three passes come close to a bell of 2.5 pixels (0.2 mm).
  private static float[] spread(float[] from, int step) {
    float[] to = new float[from.length];
    for (int i = 2 * step; i < from.length - 2 * step; i++) {
      to[i] =
          (from[i - 2 * step] + from[i - step] + from[i] + from[i + step] + from[i + 2 * step]) / 5;
    }
    return to;
  }
}
