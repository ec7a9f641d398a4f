package nl.hangmap.capture;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// A file on its way in.
///
/// @param name as the deliverer calls it; shown, never trusted
/// @param keptAs media type of a file that is only kept as it came, or null for one to take in
public record IncomingFile(String name, Source source, @Nullable String keptAs) {

  private static final int LONGEST_NAME = 200;

  /// Opens the bytes of a file.
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  public IncomingFile(String name, Source source) {
    this(name, source, null);
  }

  public IncomingFile {
    name = shown(name);
  }

  /// The last part of the name, without control characters.
  static String shown(String raw) {
    var last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("\\p{Cntrl}", " ").strip();
    var whole = clean.isEmpty() ? "?" : clean;
    return whole.length() <= LONGEST_NAME ? whole : whole.substring(whole.length() - LONGEST_NAME);
  }
}
