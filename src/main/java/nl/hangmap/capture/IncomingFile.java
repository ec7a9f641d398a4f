package nl.hangmap.capture;

import java.io.IOException;
import java.io.InputStream;

/// A file on its way in.
///
/// @param name as the deliverer calls it; shown, never trusted
public record IncomingFile(String name, Source source) {

  private static final int LONGEST_NAME = 200;

  /// Opens the bytes of a file.
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  public IncomingFile {
    name = shown(name);
  }

  /// The last part of the name, without control characters.
  private static String shown(String raw) {
    var last = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
    var clean = last.replaceAll("\\p{Cntrl}", " ").strip();
    var whole = clean.isEmpty() ? "?" : clean;
    return whole.length() <= LONGEST_NAME ? whole : whole.substring(whole.length() - LONGEST_NAME);
  }
}
