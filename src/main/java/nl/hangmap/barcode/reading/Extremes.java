package nl.hangmap.barcode.reading;

import com.google.zxing.common.BitArray;

/// The hills and valleys of a brightness profile.
final class Extremes {

  private Extremes() {}

  /// Black between each descent and the following ascent, the edge half way in brightness.
  ///
  /// @param share the part of the whole range that a change must reach to count as a hill or valley
  static BitArray edges(float[] profile, float share) {
    var bits = new BitArray(profile.length);
    float[] range = range(profile);
    float least = (range[1] - range[0]) * share;
    boolean falling = true;
    int hill = 0;
    int valley = 0;
    int blackFrom = 0;
    for (int i = 1; i < profile.length; i++) {
      if (falling) {
        if (profile[i] > profile[hill] && valley <= hill) {
          hill = i;
        }
        if (profile[hill] - profile[i] > least
            && (valley <= hill || profile[i] < profile[valley])) {
          valley = i;
        }
        if (valley > hill && profile[i] - profile[valley] > least) {
          blackFrom = crossing(profile, hill, valley);
          falling = false;
          hill = i;
        }
      } else {
        if (profile[i] > profile[hill]) {
          hill = i;
        }
        if (profile[hill] - profile[i] > least) {
          fill(bits, blackFrom, crossing(profile, valley, hill));
          falling = true;
          valley = i;
        }
      }
    }
    if (!falling) {
      fill(bits, blackFrom, crossing(profile, valley, hill));
    }
    return bits;
  }

  /// Darkest and lightest value.
  static float[] range(float[] profile) {
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (float value : profile) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return new float[] {low, high};
  }

  /// First index past the point half way in brightness between two extremes.
  private static int crossing(float[] profile, int from, int to) {
    float middle = (profile[from] + profile[to]) / 2;
    boolean descent = profile[from] > profile[to];
    int at = to;
    // From the later extreme back: flat stretches belong to the earlier one.
    while (at > from && (descent ? profile[at - 1] < middle : profile[at - 1] >= middle)) {
      at--;
    }
    return at;
  }

  private static void fill(BitArray bits, int from, int to) {
    if (from < to) {
      bits.setRange(from, to);
    }
  }
}
