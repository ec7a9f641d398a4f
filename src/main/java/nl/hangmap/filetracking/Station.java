package nl.hangmap.filetracking;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;

/// What a person with a device scanned last, from the outside in.
///
/// It reads like an indented outline: what is scanned next goes into the innermost of these that
/// can hold it.
record Station(
    @Nullable Identifier location, @Nullable Identifier box, @Nullable Identifier folder) {

  static final Station EMPTY = new Station(null, null, null);

  /// After such a pause nobody relies on what was scanned before it.
  static final Duration FORGETS_AFTER = Duration.ofHours(1);

  /// What a thing of that kind goes into, null when nothing here can hold it.
  @Nullable Identifier holderOf(Kind kind) {
    return switch (kind) {
      case DOCUMENT -> folder == null ? box : folder;
      case FOLDER -> box == null ? location : box;
      case BOX -> location;
      default -> null;
    };
  }

  /// Whether it is what was scanned last of its kind.
  boolean standsAt(Identifier code) {
    return code.equals(location) || code.equals(box) || code.equals(folder);
  }

  Station after(Identifier code) {
    return switch (code.kind()) {
      case LOCATION -> new Station(code, null, null);
      case BOX -> new Station(location, code, null);
      case FOLDER -> new Station(location, box, code);
      default -> this;
    };
  }

  Map<String, String> memo() {
    var memo = new HashMap<String, String>();
    put(memo, "location", location);
    put(memo, "box", box);
    put(memo, "folder", folder);
    return memo;
  }

  static Station ofMemo(Map<String, String> memo) {
    return new Station(get(memo, "location"), get(memo, "box"), get(memo, "folder"));
  }

  private static void put(Map<String, String> memo, String key, @Nullable Identifier code) {
    if (code != null) {
      memo.put(key, code.text());
    }
  }

  private static @Nullable Identifier get(Map<String, String> memo, String key) {
    var text = memo.get(key);
    return text == null ? null : Identifier.parse(text);
  }
}
