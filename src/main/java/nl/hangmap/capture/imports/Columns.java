package nl.hangmap.capture.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns of a list: six of its own, under English or Dutch names, and any others as key
/// points.
final class Columns {

  static final String FILE = "file";
  static final String CUSTOMER = "customer";
  static final String TYPE = "type";
  static final String DATE = "date";
  private static final String TITLE = "title";
  private static final String STATE = "state";
  private static final String DEPARTMENT = "department";

  private static final Map<String, String> OTHER_NAMES =
      Map.of(
          "bestand", FILE,
          "klant", CUSTOMER,
          "klantnummer", CUSTOMER,
          "datum", DATE,
          "titel", TITLE,
          "status", STATE,
          "afdeling", DEPARTMENT);

  private static final Set<String> OWN =
      Set.of(FILE, CUSTOMER, TYPE, DATE, TITLE, STATE, DEPARTMENT);

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\ufeff]+");

  private Columns() {}

  static String name(String raw) {
    var name = UNSEEN.matcher(raw).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    return OTHER_NAMES.getOrDefault(name, name);
  }

  /// @throws ListUnusable when a column is missing without which no line can be good
  static void require(Set<String> columns) throws ListUnusable {
    for (var name : new String[] {CUSTOMER, TYPE, DATE}) {
      if (!columns.contains(name)) {
        throw new ListUnusable("import.column-missing", name);
      }
    }
  }

  static void put(Map<String, String> values, String name, String raw) {
    var value = UNSEEN.matcher(raw).replaceAll(" ").strip();
    if (!name.isEmpty() && !value.isEmpty()) {
      values.put(name, value);
    }
  }

  static ImportWish wish(Map<String, String> values) {
    var keyPoints = new LinkedHashMap<>(values);
    keyPoints.keySet().removeAll(OWN);
    return new ImportWish(
        values.get(CUSTOMER),
        lower(values.get(TYPE)),
        values.get(DATE),
        values.get(TITLE),
        lower(values.get(STATE)),
        lower(values.get(DEPARTMENT)),
        keyPoints);
  }

  private static @Nullable String lower(@Nullable String text) {
    return text == null ? null : text.toLowerCase(Locale.ROOT);
  }
}
