package nl.hangmap.barcode.template;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words in braces that contents may name.
public final class Fields {

  public static final String CODE = "code";
  public static final String GROUPED = "grouped";
  public static final String TYPE = "type";
  public static final String DATE = "date";
  public static final String SENDER = "sender";
  public static final String ADDRESSEE = "addressee";
  public static final String TITLE = "title";
  public static final String TEXT = "text";

  /// A label names no person: it lies on a shelf for everybody to read.
  static final List<String> ON_LABELS = List.of(CODE, GROUPED, TYPE, DATE);

  static final List<String> ON_SHEETS =
      List.of(CODE, GROUPED, TYPE, DATE, SENDER, ADDRESSEE, TITLE, TEXT);

  private static final Pattern FIELD = Pattern.compile("\\{([^{}]*)}");

  private Fields() {}

  static List<String> named(String content) {
    return FIELD.matcher(content).results().map(found -> found.group(1)).toList();
  }

  /// The content with every field replaced by its value, or by nothing when it has none.
  public static String filled(String content, Map<String, String> values) {
    return FIELD.matcher(content).replaceAll(found -> value(found, values));
  }

  private static String value(MatchResult found, Map<String, String> values) {
    return Matcher.quoteReplacement(values.getOrDefault(found.group(1), ""));
  }
}
