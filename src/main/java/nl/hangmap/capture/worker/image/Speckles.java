package nl.hangmap.capture.worker.image;

import java.util.Arrays;

/// Wipes away specks: marks as small as a full stop or smaller, and too far from any print to be
/// one.
final class Speckles {

  private static final int INK = 128;

  private final GreyImage image;
  private final int tiny;
  private final int near;
  private final int small;
  private final int far;
  private final boolean[] seen;
  private int[] mark = new int[256];

  private Speckles(GreyImage image, int dpi) {
    this.image = image;
    this.tiny = Math.max(1, dpi * dpi / 9600);
    this.near = Math.max(1, dpi / 33);
    this.small = dpi * dpi / 3200;
    this.far = dpi / 14;
    this.seen = new boolean[image.samples().length];
  }

  static void remove(GreyImage clean, int dpi) {
    new Speckles(clean, dpi).remove();
  }

  private void remove() {
    byte[] samples = image.samples();
    for (int i = 0; i < samples.length; i++) {
      if (!seen[i] && isInk(i)) {
        int size = follow(i);
        if (isSpeck(size)) {
          wipe(size);
        }
      }
    }
  }

  private boolean isSpeck(int size) {
    return (size <= tiny && isAlone(size, near)) || (size <= small && isAlone(size, far));
  }

  private boolean isInk(int at) {
    return (image.samples()[at] & 0xFF) < INK;
  }

  /// Collects the mark that holds this place, and gives its size.
  private int follow(int start) {
    int size = 0;
    mark[size++] = start;
    seen[start] = true;
    for (int i = 0; i < size; i++) {
      int x = mark[i] % image.width();
      int y = mark[i] / image.width();
      for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) {
          int next = ny * image.width() + nx;
          if (!seen[next] && isInk(next)) {
            seen[next] = true;
            if (size == mark.length) {
              mark = Arrays.copyOf(mark, 2 * size);
            }
            mark[size++] = next;
          }
        }
      }
    }
    return size;
  }

  /// Whether nothing but the mark itself is dark within reach.
  private boolean isAlone(int size, int reach) {
    int x = mark[0] % image.width();
    int y = mark[0] / image.width();
    int dark = 0;
    for (int ny = Math.max(0, y - reach); ny <= Math.min(image.height() - 1, y + reach); ny++) {
      for (int nx = Math.max(0, x - reach); nx <= Math.min(image.width() - 1, x + reach); nx++) {
        dark += isInk(ny * image.width() + nx) ? 1 : 0;
      }
    }
    return dark <= size;
  }

  /// Paints the mark and its soft edge white.
  private void wipe(int size) {
    for (int i = 0; i < size; i++) {
      int x = mark[i] % image.width();
      int y = mark[i] / image.width();
      for (int ny = Math.max(0, y - 1); ny <= Math.min(image.height() - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(image.width() - 1, x + 1); nx++) {
          image.samples()[ny * image.width() + nx] = (byte) 255;
        }
      }
    }
  }
}
