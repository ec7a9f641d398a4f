package nl.hangmap.content;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of files that came from elsewhere, made harmless to show and to save under.
final class FileNames {

  private static final int LONGEST = 200;
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]");
  private static final Pattern HARMFUL = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}<>:\"|?*]+");
  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

  private FileNames() {}

  /// The last part of the name without what file systems and headers stumble over, or the other
  /// name when nothing is left.
  static String safe(@Nullable String name, String otherwise) {
    if (name == null) {
      return otherwise;
    }
    var last = HARMFUL.matcher(FOLDERS.matcher(name).replaceFirst("")).replaceAll(" ").strip();
    if (last.isEmpty() || last.chars().allMatch(sign -> sign == '.')) {
      return otherwise;
    }
    return last.length() <= LONGEST ? last : last.substring(last.length() - LONGEST).strip();
  }

  /// The name with the ending of what the bytes are.
  static String ending(String name, String ending) {
    var matcher = ENDING.matcher(name);
    var has = matcher.find() ? matcher.group() : "";
    if (has.equalsIgnoreCase(ending) || sameKind(has, ending)) {
      return name;
    }
    return name.substring(0, name.length() - has.length()) + ending;
  }

  private static boolean sameKind(String one, String other) {
    return (one.equalsIgnoreCase(".jpeg") && other.equals(".jpg"))
        || (one.equalsIgnoreCase(".tiff") && other.equals(".tif"));
  }
}
