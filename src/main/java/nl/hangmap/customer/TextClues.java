package nl.hangmap.customer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a text, as OCR gives it, may point to a customer.
///
/// @param numbers words of the form of a customer number with a digit in it
/// @param postcodes postcodes, each with the text before it, where the house number stands
/// @param words all words, folded, in their order
record TextClues(
    Set<String> numbers,
    Map<String, String> postcodes,
    Set<String> emails,
    Set<String> telephones,
    Set<String> ibans,
    Set<String> kvkNumbers,
    List<String> words) {

  private static final int MOST = 300;
  private static final int LONGEST_TEXT = 100_000;
  private static final int BEFORE_POSTCODE = 80;
  private static final int SHORTEST_NUMBER = 4;
  private static final Pattern NUMBER =
      Pattern.compile("(?<![A-Za-z0-9-])(?=[A-Z-]*[0-9])[A-Z0-9][A-Z0-9-]{1,19}(?![A-Za-z0-9-])");
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?:klant|debiteur|relatie|customer|client)[a-z-]*\\.?\\s*(?:nr|no|nummer|number)?"
              + "[.:\\s]*([A-Z0-9][A-Z0-9-]{0,19})(?![A-Za-z0-9-])");
  private static final Pattern POSTCODE =
      Pattern.compile("(?<![0-9])([1-9][0-9]{3} {0,2}(?!SA|SD|SS)[A-Z]{2})(?![A-Za-z])");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,20}");

  static TextClues in(String whole) {
    var text = whole.length() > LONGEST_TEXT ? whole.substring(0, LONGEST_TEXT) : whole;
    return new TextClues(
        numbers(text),
        postcodes(text),
        matches(EMAIL, text)
            .map(match -> match.group().toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        Telephone.allIn(text).limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new)),
        Iban.allIn(text).limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new)),
        KvkNumber.allIn(text).limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new)),
        NameWords.all(text));
  }

  private static Set<String> numbers(String text) {
    var labelled = matches(LABELLED, text).map(match -> match.group(1).toUpperCase(Locale.ROOT));
    var bare =
        matches(NUMBER, text)
            .map(MatchResult::group)
            .filter(number -> number.length() >= SHORTEST_NUMBER);
    return Stream.concat(labelled, bare).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Map<String, String> postcodes(String text) {
    var found = new LinkedHashMap<String, String>();
    matches(POSTCODE, text)
        .forEach(
            match -> {
              var before =
                  text.substring(Math.max(0, match.start() - BEFORE_POSTCODE), match.start());
              Postcode.normal(match.group(1).replace(" ", ""))
                  .ifPresent(postcode -> found.merge(postcode, before, (a, b) -> a + "\n" + b));
            });
    return found;
  }

  /// Whether the house number stands before the postcode.
  boolean hasHouseBefore(String postcode, String houseNumber) {
    var before = postcodes.getOrDefault(postcode, "");
    return Pattern.compile("(?<![0-9])" + Pattern.quote(houseNumber) + "(?![0-9])")
        .matcher(before)
        .find();
  }

  boolean saysEmail(String email) {
    return emails.contains(email.toLowerCase(Locale.ROOT));
  }

  /// Whether the words stand in the text next to each other.
  boolean say(List<String> name) {
    return !name.isEmpty() && java.util.Collections.indexOfSubList(words, name) >= 0;
  }

  private static Stream<MatchResult> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().limit(MOST);
  }
}
