package nl.hangmap.content.web;

import java.text.NumberFormat;
import java.util.Locale;

/// Sizes of files as people write them.
final class FileSizes {

  private static final double KILO = 1000;

  private FileSizes() {}

  /// For example `1.2 MB`, in Dutch `1,2 MB`.
  static String inWords(long bytes, Locale locale) {
    var number = NumberFormat.getNumberInstance(locale);
    number.setMaximumFractionDigits(bytes < KILO * KILO ? 0 : 1);
    return bytes < KILO * KILO
        ? number.format(Math.max(1, Math.ceil(bytes / KILO))) + " kB"
        : number.format(bytes / (KILO * KILO)) + " MB";
  }
}
