package nl.hangmap.capture;

import java.util.Locale;
import java.util.Set;

/// Names under which programs keep files for themselves, or that they write before they rename
/// them.
public final class UnfinishedNames {

  private static final Set<String> ENDINGS =
      Set.of("part", "partial", "filepart", "crdownload", "tmp");
  private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini", "lost+found");

  private UnfinishedNames() {}

  public static boolean has(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    return lower.isEmpty()
        || ".~@#$".indexOf(lower.charAt(0)) >= 0
        || OF_SYSTEMS.contains(lower)
        || ENDINGS.contains(lower.substring(lower.lastIndexOf('.') + 1));
  }
}
