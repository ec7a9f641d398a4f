package nl.hangmap.content;

import java.io.IOException;
import java.io.InputStream;

/// Content that was opened: what it is, and its bytes to be read once.
public record OpenContent(Rendition rendition, InputStream bytes) implements AutoCloseable {

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
