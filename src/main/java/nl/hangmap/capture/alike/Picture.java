package nl.hangmap.capture.alike;

import java.util.BitSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Where on a page the ink is, in 256 bits; see the worker's page print.
record Picture(BitSet bits) {

  static final int BITS = 256;

  /// @param hexadecimal as the worker gives it, or null
  static @Nullable Picture of(@Nullable String hexadecimal) {
    return hexadecimal == null
        ? null
        : new Picture(BitSet.valueOf(HexFormat.of().parseHex(hexadecimal)));
  }

  /// The part of the bits that is equal.
  double likeness(Picture other) {
    var different = (BitSet) bits.clone();
    different.xor(other.bits);
    return 1 - (double) different.cardinality() / BITS;
  }

  byte[] bytes() {
    return java.util.Arrays.copyOf(bits.toByteArray(), BITS / Byte.SIZE);
  }
}
