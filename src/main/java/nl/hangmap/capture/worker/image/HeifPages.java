package nl.hangmap.capture.worker.image;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;

/// The photographs of a HEIF file (HEIC of telephones, AVIF), upright as it says they are shown.
public final class HeifPages {

  private static final int RGB = 1;
  private static final int INTERLEAVED = 10;

  private final HeifLibrary library;
  private final Arena arena;
  private final PageFolder folder;

  private HeifPages(HeifLibrary library, Arena arena, PageFolder folder) {
    this.library = library;
    this.arena = arena;
    this.folder = folder;
  }

  /// @param library name of libheif as the system's loader finds it
  public static void open(Path file, String library, PageFolder folder)
      throws IOException, RefusedFile {
    HeifLibrary heif = HeifLibrary.load(library);
    MemorySegment context = heif.pointer("heif_context_alloc");
    try (Arena arena = Arena.ofConfined()) {
      new HeifPages(heif, arena, folder).addAll(file, context);
    } finally {
      heif.run("heif_context_free", context);
    }
  }

  private void addAll(Path file, MemorySegment context) throws IOException, RefusedFile {
    MemorySegment name = arena.allocateFrom(file.toString());
    library.attempt(arena, "heif_context_read_from_file", context, name, MemorySegment.NULL);
    int count = library.number("heif_context_get_number_of_top_level_images", context);
    folder.requirePages(count);
    MemorySegment numbers = arena.allocate(JAVA_INT, count);
    library.number("heif_context_get_list_of_top_level_image_IDs", context, numbers, count);
    for (int i = 0; i < count && !folder.isFull(); i++) {
      add(context, numbers.getAtIndex(JAVA_INT, i));
    }
  }

  private void add(MemorySegment context, int number) throws IOException, RefusedFile {
    MemorySegment place = arena.allocate(ADDRESS);
    library.attempt(arena, "heif_context_get_image_handle", context, number, place);
    MemorySegment handle = place.get(ADDRESS, 0);
    try {
      long width = library.number("heif_image_handle_get_width", handle);
      long height = library.number("heif_image_handle_get_height", handle);
      folder.requirePixels(width, height);
      BufferedImage image = decoded(handle);
      int dpi = Resolution.believable(0, image.getWidth(), image.getHeight());
      folder.addRendering(image, dpi, null);
    } finally {
      library.run("heif_image_handle_release", handle);
    }
  }

  private BufferedImage decoded(MemorySegment handle) throws RefusedFile {
    MemorySegment place = arena.allocate(ADDRESS);
    library.attempt(
        arena, "heif_decode_image", handle, place, RGB, INTERLEAVED, MemorySegment.NULL);
    MemorySegment image = place.get(ADDRESS, 0);
    try {
      return copied(image);
    } finally {
      library.run("heif_image_release", image);
    }
  }

  private BufferedImage copied(MemorySegment image) {
    int width = library.number("heif_image_get_width", image, INTERLEAVED);
    int height = library.number("heif_image_get_height", image, INTERLEAVED);
    MemorySegment stride = arena.allocate(JAVA_INT);
    MemorySegment plane =
        library.pointer("heif_image_get_plane_readonly", image, INTERLEAVED, stride);
    long row = stride.get(JAVA_INT, 0);
    MemorySegment samples = plane.reinterpret(row * height);
    BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    byte[] bgr = Pixels.bytesOf(copy);
    byte[] rgb = new byte[3 * width];
    for (int y = 0; y < height; y++) {
      MemorySegment.copy(samples, JAVA_BYTE, y * row, rgb, 0, rgb.length);
      for (int x = 0, to = 3 * width * y; x < rgb.length; x += 3, to += 3) {
        bgr[to] = rgb[x + 2];
        bgr[to + 1] = rgb[x + 1];
        bgr[to + 2] = rgb[x];
      }
    }
    return copy;
  }
}
