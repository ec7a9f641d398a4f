package nl.hangmap.capture.worker.pdf;

import java.io.ByteArrayOutputStream;

/// The adaptive arithmetic coder of JBIG2 (ITU-T T.88, annex E): codes one bit after the other,
/// each by what followed the same context before.
final class ArithmeticCoder {

  /// Probability of the less likely bit in each state, in 65536ths of 0.75.
  private static final int[] PROBABILITY = {
    0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401,
    0x1C01, 0x1601, 0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201,
    0x1C01, 0x1801, 0x1601, 0x1401, 0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1,
    0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025, 0x0015, 0x0009, 0x0005, 0x0001, 0x5601
  };

  private static final byte[] AFTER_LIKELY = {
    1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
    27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
  };

  private static final byte[] AFTER_UNLIKELY = {
    1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22,
    23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final byte[] states;
  private final byte[] likely;
  private int interval = 0x8000;
  private int code;
  private int left = 12;
  private int last;
  private boolean begun;

  ArithmeticCoder(int contexts) {
    this.states = new byte[contexts];
    this.likely = new byte[contexts];
  }

  void code(int context, int bit) {
    int state = states[context];
    int probability = PROBABILITY[state];
    interval -= probability;
    if (bit != likely[context]) {
      codeUnlikely(context, state, probability);
    } else if ((interval & 0x8000) == 0) {
      if (interval < probability) {
        interval = probability;
      } else {
        code += probability;
      }
      states[context] = AFTER_LIKELY[state];
      renormalise();
    } else {
      code += probability;
    }
  }

  private void codeUnlikely(int context, int state, int probability) {
    if (interval < probability) {
      code += probability;
    } else {
      interval = probability;
    }
    if (state == 0 || state == 6 || state == 14) {
      likely[context] = (byte) (1 - likely[context]);
    }
    states[context] = AFTER_UNLIKELY[state];
    renormalise();
  }

  private void renormalise() {
    do {
      interval <<= 1;
      code <<= 1;
      if (--left == 0) {
        put();
      }
    } while ((interval & 0x8000) == 0);
  }

  /// A byte of all ones is followed by seven bits only, so that a carry stays within it.
  private void put() {
    if (last != 0xFF && code >= 0x8000000) {
      last++;
      code &= 0x7FFFFFF;
    }
    boolean full = last == 0xFF;
    write();
    last = code >> (full ? 20 : 19);
    code &= full ? 0xFFFFF : 0x7FFFF;
    left = full ? 7 : 8;
  }

  private void write() {
    if (begun) {
      out.write(last);
    }
    begun = true;
  }

  /// Ends the code, with its marker, and gives it.
  byte[] end() {
    int top = code + interval;
    code |= 0xFFFF;
    if (code >= top) {
      code -= 0x8000;
    }
    code <<= left;
    put();
    code <<= left;
    put();
    if (last != 0xFF) {
      write();
    }
    out.write(0xFF);
    out.write(0xAC);
    return out.toByteArray();
  }
}
