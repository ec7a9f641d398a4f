package nl.hangmap.barcode.reading;

import com.google.zxing.common.BitArray;

/// Turns a brightness profile across bars into black and white, in several ways of thinking.
enum Edges {
  /// Half way between each valley and the next hill: also right where blur keeps thin bars from
  /// getting dark.
  BETWEEN_EXTREMES {
    @Override
    BitArray of(float[] profile) {
      return Extremes.edges(profile, 0.16f);
    }
  },
  /// As above, but small waves are noise.
  BETWEEN_CLEAR_EXTREMES {
    @Override
    BitArray of(float[] profile) {
      return Extremes.edges(profile, 0.34f);
    }
  },
  /// One threshold half way between the darkest and the lightest.
  MIDDLE {
    @Override
    BitArray of(float[] profile) {
      float[] range = Extremes.range(profile);
      float middle = (range[0] + range[1]) / 2;
      var bits = new BitArray(profile.length);
      for (int i = 0; i < profile.length; i++) {
        if (profile[i] < middle) {
          bits.set(i);
        }
      }
      return bits;
    }
  };

  abstract BitArray of(float[] profile);
}
