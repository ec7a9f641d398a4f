package nl.hangmap;

import static nl.hangmap.Sources.MAIN;
import static nl.hangmap.Sources.MESSAGES;
import static nl.hangmap.Sources.TEMPLATES;
import static nl.hangmap.Sources.below;
import static nl.hangmap.Sources.findings;
import static nl.hangmap.Sources.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Pattern CODE =
      Pattern.compile(
          "(?:Refusal\\.(?:invalid|notFound|conflict)\\(|Problem\\.of\\("
              + "|invalidAt\\(\\s*[^,;]+,|(?:Refusal\\.|super\\()Kind\\.[A-Z_]+,)"
              + "\\s*\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"");
  private static final Pattern FACT =
      Pattern.compile(
          "(?:AuditFact|DocumentAudit\\.fact|write)\\(\\s*\"([a-z-]+\\.[a-z-]+)\""
              + "(?:,\\s*\"([a-z-]+)\")?");
  private static final Pattern TEMPLATE_KEY = Pattern.compile("#\\{([a-zA-Z0-9._-]+)[(}]");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]");

  /// Besides doubled apostrophes, quotes stand only around braces that are meant as such.
  private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!'|[{}])(?<![{}]')");

  private final Map<String, String> english = new HashMap<>();
  private final Map<String, String> dutch = new HashMap<>();

  MessagesTest() {
    for (var file : below(MESSAGES, ".properties")) {
      var isDutch = file.toString().endsWith("_nl.properties");
      read(file).forEach((key, value) -> (isDutch ? dutch : english).put(key, value));
    }
  }

  @Test
  void everyTextExistsInBothLanguages() {
    assertThat(dutch.keySet()).containsExactlyInAnyOrderElementsOf(english.keySet());
    assertThat(english.values()).noneMatch(String::isBlank);
    assertThat(dutch.values()).noneMatch(String::isBlank);
  }

  @Test
  void everyKeyStandsInOneFileOnly() {
    var keys = new TreeSet<String>();
    var twice = new TreeSet<String>();
    for (var file : below(MESSAGES, ".properties")) {
      var language = file.toString().endsWith("_nl.properties") ? "nl " : "en ";
      read(file).keySet().stream()
          .filter(key -> !keys.add(language + key))
          .forEach(key -> twice.add(language + key));
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyRefusalHasItsText() {
    var codes = findings(below(MAIN, ".java"), source -> groups(CODE, source));
    assertThat(codes.values().stream().mapToInt(List::size).sum()).isGreaterThan(30);
    assertThat(codes)
        .allSatisfy(
            (file, found) ->
                assertThat(found).allMatch(code -> english.containsKey("refusal." + code)));
  }

  @Test
  void everyFactOfTheAuditTrailHasItsText() {
    var facts = findings(below(MAIN, ".java"), source -> matches(FACT, source));
    assertThat(facts.values().stream().mapToInt(List::size).sum()).isGreaterThan(30);
    assertThat(facts)
        .allSatisfy(
            (file, found) ->
                assertThat(found)
                    .allSatisfy(
                        fact -> {
                          assertThat(english).containsKey("audit.action." + fact.group(1));
                          if (fact.group(2) != null) {
                            assertThat(english).containsKey("audit.kind." + fact.group(2));
                          }
                        }));
  }

  @Test
  void everyTextOfATemplateExists() {
    var missing =
        findings(
            below(TEMPLATES, ".html"),
            template ->
                groups(TEMPLATE_KEY, template).stream()
                    .filter(key -> !english.containsKey(key))
                    .toList());
    assertThat(missing).isEmpty();
  }

  @Test
  void everyTextIsAMessageFormatWithTheSamePlaceholders() {
    english.forEach(
        (key, text) ->
            assertThat(placeholders(key, dutch.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(key, text)));
  }

  @Test
  void everyApostropheIsDoubled() {
    assertThat(lone(english)).isEmpty();
    assertThat(lone(dutch)).isEmpty();
  }

  /// A choice is read twice, so its apostrophes must be doubled twice.
  @Test
  void noChoiceSwallowsAnApostrophe() {
    Stream.concat(dutch.values().stream(), english.values().stream())
        .filter(text -> text.contains(",choice,") && text.contains("''"))
        .forEach(
            text ->
                assertThat(new MessageFormat(text, Locale.ENGLISH).format(new Object[] {2, 2, 2}))
                    .as(text)
                    .contains("'"));
  }

  private static List<String> lone(Map<String, String> texts) {
    return texts.entrySet().stream()
        .filter(text -> LONE_QUOTE.matcher(text.getValue()).find())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /// How many different ones: a text may be given in both languages, each naming its own.
  private static long placeholders(String key, String text) {
    try {
      new MessageFormat(text, Locale.ENGLISH);
      return PLACEHOLDER.matcher(text).results().map(MatchResult::group).distinct().count();
    } catch (IllegalArgumentException unreadable) {
      throw new AssertionError(key + " is no message format: " + text, unreadable);
    }
  }

  private static List<MatchResult> matches(Pattern pattern, String source) {
    return pattern.matcher(source).results().toList();
  }

  private static List<String> groups(Pattern pattern, String source) {
    return pattern.matcher(source).results().map(found -> found.group(1)).toList();
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    var texts = new HashMap<String, String>();
    Stream.of(properties.stringPropertyNames().toArray(String[]::new))
        .forEach(key -> texts.put(key, properties.getProperty(key)));
    return texts;
  }
}
