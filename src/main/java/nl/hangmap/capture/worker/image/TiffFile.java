package nl.hangmap.capture.worker.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.stream.ImageInputStream;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.image.TiffPage.Extent;

/// The directories of a TIFF, walked before anything is decoded: how many pages, how large, and
/// whether all their bytes are there.
public final class TiffFile {

  private static final int CLASSIC = 42;
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_VALUES = 1 << 20;

  /// The kind of entry that holds bytes of any meaning.
  private static final int BYTES = 7;

  private static final int SUBFILE = 254;
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int COMPRESSION = 259;
  private static final int PHOTOMETRIC = 262;
  private static final int STRIP_OFFSETS = 273;
  private static final int ORIENTATION = 274;
  private static final int STRIP_COUNTS = 279;
  private static final int X_RESOLUTION = 282;
  private static final int Y_RESOLUTION = 283;
  private static final int RESOLUTION_UNIT = 296;
  private static final int JPEG_TABLES = 347;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_COUNTS = 325;

  private final ImageInputStream in;
  private final long length;

  private TiffFile(ImageInputStream in) throws IOException {
    this.in = in;
    this.length = in.length();
  }

  /// The pages, without the small previews a TIFF may hold of them; at most one more than asked.
  public static List<TiffPage> pages(ImageInputStream in, int most)
      throws IOException, RefusedFile {
    try {
      return new TiffFile(in).walk(most);
    } catch (EOFException cut) {
      throw new RefusedFile(Reason.TRUNCATED, "TIFF ends within a directory", cut);
    }
  }

  private List<TiffPage> walk(int most) throws IOException, RefusedFile {
    long next = firstDirectory();
    List<TiffPage> pages = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int index = 0; next != 0 && pages.size() <= most; index++) {
      if (!seen.add(next)) {
        throw new RefusedFile(Reason.DAMAGED, "TIFF whose directories run in a circle");
      }
      requireInside(next);
      Map<Integer, long[]> tags = directory(next);
      next = in.readUnsignedInt();
      if ((value(tags, SUBFILE, 0) & 1) == 0) {
        pages.add(page(index, tags));
      }
    }
    return pages;
  }

  private long firstDirectory() throws IOException, RefusedFile {
    in.seek(0);
    in.setByteOrder(in.read() == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    in.read();
    int version = in.readUnsignedShort();
    if (version != CLASSIC) {
      throw new RefusedFile(Reason.NOT_SUPPORTED, "TIFF of version " + version);
    }
    return in.readUnsignedInt();
  }

  private Map<Integer, long[]> directory(long offset) throws IOException, RefusedFile {
    in.seek(offset);
    int entries = in.readUnsignedShort();
    if (entries > MOST_ENTRIES) {
      throw new RefusedFile(Reason.DAMAGED, "TIFF directory of " + entries + " entries");
    }
    Map<Integer, long[]> tags = new HashMap<>();
    for (int i = 0; i < entries; i++) {
      in.seek(offset + 2 + 12L * i);
      int tag = in.readUnsignedShort();
      tags.put(tag, values());
    }
    in.seek(offset + 2 + 12L * entries);
    return tags;
  }

  /// The values of one entry as whole numbers: of a fraction numerator and denominator, of bytes
  /// where they lie and how many; none for kinds that do not matter here.
  private long[] values() throws IOException, RefusedFile {
    int kind = in.readUnsignedShort();
    long count = in.readUnsignedInt();
    if (kind == BYTES) {
      return new long[] {in.readUnsignedInt(), count};
    }
    int size = kind == 3 ? 2 : kind == 4 ? 4 : kind == 5 ? 8 : 0;
    if (size == 0 || count == 0 || count > MOST_VALUES) {
      return new long[0];
    }
    if (count * size > 4) {
      long there = in.readUnsignedInt();
      requireInside(there + count * size - 1);
      in.seek(there);
    }
    long[] values = new long[(int) count * (kind == 5 ? 2 : 1)];
    for (int i = 0; i < values.length; i++) {
      values[i] = kind == 3 ? in.readUnsignedShort() : in.readUnsignedInt();
    }
    return values;
  }

  private TiffPage page(int index, Map<Integer, long[]> tags) throws RefusedFile {
    long width = value(tags, WIDTH, 0);
    long height = value(tags, HEIGHT, 0);
    if (width <= 0 || height <= 0 || width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
      throw new RefusedFile(Reason.DAMAGED, "TIFF page without a size");
    }
    requireData(tags, STRIP_OFFSETS, STRIP_COUNTS);
    requireData(tags, TILE_OFFSETS, TILE_COUNTS);
    double unit = value(tags, RESOLUTION_UNIT, 2) == 3 ? 2.54 : 1;
    return new TiffPage(
        index,
        (int) width,
        (int) height,
        (int) value(tags, COMPRESSION, 1),
        (int) value(tags, PHOTOMETRIC, 0),
        new Orientation((int) value(tags, ORIENTATION, 1)),
        fraction(tags, X_RESOLUTION) * unit,
        fraction(tags, Y_RESOLUTION) * unit,
        strips(tags),
        jpegTables(tags));
  }

  private static List<Extent> strips(Map<Integer, long[]> tags) {
    long[] starts = tags.getOrDefault(STRIP_OFFSETS, new long[0]);
    long[] lengths = tags.getOrDefault(STRIP_COUNTS, new long[0]);
    List<Extent> strips = new ArrayList<>();
    for (int i = 0; i < Math.min(starts.length, lengths.length); i++) {
      strips.add(new Extent(starts[i], (int) Math.min(Integer.MAX_VALUE, lengths[i])));
    }
    return strips;
  }

  private Extent jpegTables(Map<Integer, long[]> tags) throws RefusedFile {
    long[] where = tags.getOrDefault(JPEG_TABLES, new long[0]);
    if (where.length < 2 || where[1] > MOST_VALUES) {
      return Extent.NONE;
    }
    requireInside(where[0] + where[1] - 1);
    return new Extent(where[0], (int) where[1]);
  }

  private void requireData(Map<Integer, long[]> tags, int offsets, int counts) throws RefusedFile {
    long[] starts = tags.getOrDefault(offsets, new long[0]);
    long[] lengths = tags.getOrDefault(counts, new long[0]);
    for (int i = 0; i < starts.length; i++) {
      requireInside(starts[i] + (i < lengths.length ? lengths[i] : 1) - 1);
    }
  }

  private void requireInside(long offset) throws RefusedFile {
    if (offset >= length) {
      throw new RefusedFile(
          Reason.TRUNCATED, "TIFF of %d bytes refers to byte %d".formatted(length, offset));
    }
  }

  private static long value(Map<Integer, long[]> tags, int tag, long otherwise) {
    long[] values = tags.getOrDefault(tag, new long[0]);
    return values.length > 0 ? values[0] : otherwise;
  }

  private static double fraction(Map<Integer, long[]> tags, int tag) {
    long[] values = tags.getOrDefault(tag, new long[0]);
    return values.length > 1 && values[1] != 0 ? (double) values[0] / values[1] : 0;
  }
}
