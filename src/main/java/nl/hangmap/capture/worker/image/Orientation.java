package nl.hangmap.capture.worker.image;

import java.awt.geom.AffineTransform;
import java.util.List;

/// The eight ways an image can lie, numbered as EXIF and TIFF do: where the stored row runs to, and
/// where the stored column runs to, when shown.
public record Orientation(int number) {

  public static final Orientation UPRIGHT = new Orientation(1);

  /// Right and down of the stored image as shown, x to the right and y down, by number from 1.
  private static final List<int[]> AXES =
      List.of(
          new int[] {1, 0, 0, 1},
          new int[] {-1, 0, 0, 1},
          new int[] {-1, 0, 0, -1},
          new int[] {1, 0, 0, -1},
          new int[] {0, 1, 1, 0},
          new int[] {0, 1, -1, 0},
          new int[] {0, -1, -1, 0},
          new int[] {0, -1, 1, 0});

  public Orientation {
    if (number < 1 || number > 8) {
      number = 1;
    }
  }

  /// The orientation in which a stored row runs along (rightX, rightY) and a stored column along
  /// (downX, downY), each -1, 0 or 1.
  public static Orientation ofAxes(int rightX, int rightY, int downX, int downY) {
    for (int i = 0; i < AXES.size(); i++) {
      int[] axes = AXES.get(i);
      if (axes[0] == rightX && axes[1] == rightY && axes[2] == downX && axes[3] == downY) {
        return new Orientation(i + 1);
      }
    }
    return UPRIGHT;
  }

  /// That of an image which is to be turned clockwise by a number of degrees.
  public static Orientation turned(int degrees) {
    return switch (Math.floorMod(degrees, 360)) {
      case 90 -> new Orientation(6);
      case 180 -> new Orientation(3);
      case 270 -> new Orientation(8);
      default -> UPRIGHT;
    };
  }

  public boolean isUpright() {
    return number == 1;
  }

  /// Whether width and height change places.
  public boolean isSideways() {
    return number >= 5;
  }

  /// From stored pixels to shown pixels, for a stored image of this size.
  public AffineTransform toShown(int width, int height) {
    int[] axes = AXES.get(number - 1);
    double x = (axes[0] < 0 ? width : 0) + (axes[2] < 0 ? height : 0);
    double y = (axes[1] < 0 ? width : 0) + (axes[3] < 0 ? height : 0);
    return new AffineTransform(axes[0], axes[1], axes[2], axes[3], x, y);
  }
}
