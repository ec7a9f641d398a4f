package nl.hangmap.customer;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The number under which the Dutch chamber of commerce (KvK) knows a company: eight digits.
final class KvkNumber {

  private static final Pattern FORM = Pattern.compile("[0-9]{8}");

  /// Eight bare digits may be anything; only behind its name they are this number.
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?i)(?<!\\p{L})(?:kvk|k\\.v\\.k\\.?|kamer van koophandel|chamber of"
              + " commerce|handelsregister|coc)[^0-9]{0,30}?([0-9](?:[ .]?[0-9]){7})(?![0-9])");

  private KvkNumber() {}

  /// `12.34.56.78` and `1234 5678` as `12345678`; empty for anything that is no such number.
  static Optional<String> normal(String typed) {
    return Optional.of(typed.replaceAll("[ .]", "")).filter(FORM.asMatchPredicate());
  }

  /// The numbers that a text says are of the chamber of commerce.
  static Stream<String> allIn(String text) {
    return LABELLED.matcher(text).results().flatMap(match -> normal(match.group(1)).stream());
  }
}
