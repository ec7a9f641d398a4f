package nl.hangmap.barcode;

import java.util.regex.Pattern;

/// What a hand scanner sends around the data of a barcode.
public final class ScannerInput {

  /// `]cm`: symbology letter and modifier, AIM's symbology identifier (ISO/IEC 15424).
  private static final Pattern AIM_IDENTIFIER = Pattern.compile("^][A-Za-z][0-9A-Za-z]");

  private static final Pattern EDGES = Pattern.compile("^[\\s\\p{Cntrl}]+|[\\s\\p{Cntrl}]+$");

  private ScannerInput() {}

  /// The data alone: without AIM prefix, control characters, blanks, and the suffix CR, LF or Tab.
  public static String normalise(String raw) {
    var trimmed = EDGES.matcher(raw).replaceAll("");
    return EDGES.matcher(AIM_IDENTIFIER.matcher(trimmed).replaceFirst("")).replaceAll("");
  }
}
