package nl.hangmap.capture.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The text of a page in a file: that of ten thousand pages together fits into no message and into
/// no small heap.
public record TextFile(Path file) {

  /// Writes the text of a page.
  public static TextFile write(PageText text, Path file) {
    try {
      Files.write(file, Frames.JSON.writeValueAsBytes(text));
      return new TextFile(file.toAbsolutePath());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public PageText read() {
    try {
      return Frames.JSON.readValue(Files.readAllBytes(file), PageText.class);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
