package nl.hangmap.capture.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.databind.json.JsonMapper;

/// Length-prefixed JSON over a pair of streams.
public final class Frames {

  /// One mapper for both ends of the wire.
  public static final JsonMapper JSON = JsonMapper.builder().build();

  /// Text and word boxes of the densest page stay far below this.
  private static final int LONGEST = 64 << 20;

  private final DataInputStream in;
  private final DataOutputStream out;

  public Frames(InputStream in, OutputStream out) {
    this.in = new DataInputStream(in);
    this.out = new DataOutputStream(out);
  }

  public synchronized void write(Object message, Class<?> as) throws IOException {
    byte[] bytes = JSON.writerFor(as).writeValueAsBytes(message);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.flush();
  }

  /// Waits for the next message; throws `EOFException` when the other end is gone.
  public <T> T read(Class<T> type) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > LONGEST) {
      throw new EOFException("A frame of " + length + " bytes is none of ours.");
    }
    return JSON.readValue(in.readNBytes(length), type);
  }
}
