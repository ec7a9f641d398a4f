package nl.hangmap.capture.imports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Stops a reader that goes on without coming to the end of a line.
final class BoundedLines extends FilterReader {

  private long sinceLine;

  BoundedLines(Reader text) {
    super(text);
  }

  /// A line with more than [ListReader#LONGEST_LINE] characters.
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  void lineEnded() {
    sinceLine = 0;
  }

  @Override
  public int read() throws IOException {
    count(1);
    return super.read();
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    int read = super.read(target, offset, Math.min(length, 8192));
    count(Math.max(read, 0));
    return read;
  }

  private void count(int characters) throws TooLong {
    sinceLine += characters;
    if (sinceLine > ListReader.LONGEST_LINE) {
      throw new TooLong();
    }
  }
}
