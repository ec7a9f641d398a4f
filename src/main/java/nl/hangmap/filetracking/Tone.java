package nl.hangmap.filetracking;

import java.util.Locale;

/// How a scan went, as colour and sound tell it.
public enum Tone {
  /// It was done.
  GOOD,
  /// It was so already; nothing changed.
  ALREADY,
  /// Nothing here has this barcode.
  UNKNOWN,
  /// It was understood and not done; a person has to look.
  WRONG;

  public String sound() {
    return name().toLowerCase(Locale.ROOT);
  }
}
