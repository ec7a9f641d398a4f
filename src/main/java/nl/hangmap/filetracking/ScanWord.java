package nl.hangmap.filetracking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A word in what a scan says that may read differently in each language; exactly one part is set.
///
/// @param text the same in every language
/// @param message key of a text in the messages
/// @param number a count, or the choice of a message
public record ScanWord(
    @Nullable String text,
    @Nullable String message,
    @Nullable LocalDate day,
    @Nullable Long number) {

  public static ScanWord text(String text) {
    return new ScanWord(text, null, null, null);
  }

  public static ScanWord message(String key) {
    return new ScanWord(null, key, null, null);
  }

  public static ScanWord day(LocalDate day) {
    return new ScanWord(null, null, day, null);
  }

  public static ScanWord number(long number) {
    return new ScanWord(null, null, null, number);
  }

  /// What a refusal's argument is as a word.
  static ScanWord of(Object argument) {
    return switch (argument) {
      case ScanWord word -> word;
      case LocalDate day -> day(day);
      case Long number -> number(number);
      case Integer number -> number(number);
      default -> text(String.valueOf(argument));
    };
  }
}
