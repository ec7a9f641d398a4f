package nl.hangmap.capture.worker.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/// The smallest TrueType program with two empty glyphs, each half as wide as the font is high.
final class EmptyTrueType {

  private static final int UNITS = 1000;
  private static final int ADVANCE = 500;
  private static final int ASCENT = 800;
  private static final int DESCENT = -200;
  private static final int GLYPHS = 2;
  private static final int CHECKSUM = 0xB1B0AFBA;

  private EmptyTrueType() {}

  static byte[] bytes() {
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("glyf", new byte[4]);
    tables.put("head", head());
    tables.put("hhea", hhea());
    tables.put("hmtx", shorts(ADVANCE, 0, ADVANCE, 0));
    tables.put("loca", shorts(0, 0, 0));
    tables.put("maxp", maxp());
    byte[] file = file(tables);
    int whole = CHECKSUM - sum(file);
    int adjustment = offsetOf("head", tables) + 8;
    ByteBuffer.wrap(file).putInt(adjustment, whole);
    return file;
  }

  private static byte[] head() {
    return shorts(
        1, 0, 1, 0, 0, 0, 0x5F0F, 0x3CF5, 0, UNITS, 0, 0, 0, 0, 0, 0, 0, 0, 0, DESCENT, ADVANCE,
        ASCENT, 0, 8, 2, 0, 0);
  }

  private static byte[] hhea() {
    return shorts(1, 0, ASCENT, DESCENT, 0, ADVANCE, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS);
  }

  private static byte[] maxp() {
    return shorts(1, 0, GLYPHS, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  private static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  private static byte[] file(Map<String, byte[]> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(0x00010000);
      out.write(shorts(tables.size(), 64, 2, 16 * tables.size() - 64));
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        out.writeBytes(table.getKey());
        out.writeInt(sum(padded(table.getValue())));
        out.writeInt(offsetOf(table.getKey(), tables));
        out.writeInt(table.getValue().length);
      }
      for (byte[] table : tables.values()) {
        out.write(padded(table));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static int offsetOf(String wanted, Map<String, byte[]> tables) {
    int offset = 12 + 16 * tables.size();
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      if (table.getKey().equals(wanted)) {
        return offset;
      }
      offset += padded(table.getValue()).length;
    }
    throw new IllegalArgumentException(wanted);
  }

  private static byte[] padded(byte[] table) {
    return java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4);
  }

  private static int sum(byte[] table) {
    ByteBuffer bytes = ByteBuffer.wrap(table);
    int sum = 0;
    while (bytes.remaining() >= 4) {
      sum += bytes.getInt();
    }
    return sum;
  }
}
