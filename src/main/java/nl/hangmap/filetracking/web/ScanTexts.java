package nl.hangmap.filetracking.web;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import nl.hangmap.filetracking.ScanOutcome;
import nl.hangmap.filetracking.ScanWord;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Puts the outcome of a scan into the words of the person at the station.
@Component
class ScanTexts {

  private final MessageSource messages;

  ScanTexts(MessageSource messages) {
    this.messages = messages;
  }

  /// The short text, to be spoken.
  String say(ScanOutcome outcome) {
    return messages.getMessage(outcome.message(), words(outcome), locale());
  }

  /// The whole text: the short one with what more there is to read.
  String show(ScanOutcome outcome) {
    var more = messages.getMessage(outcome.message() + ".more", words(outcome), "", locale());
    return more == null || more.isEmpty() ? say(outcome) : say(outcome) + " " + more;
  }

  private Object[] words(ScanOutcome outcome) {
    return outcome.words().stream().map(this::word).toArray();
  }

  private Object word(ScanWord word) {
    if (word.message() != null) {
      return messages.getMessage(word.message(), null, locale());
    }
    if (word.day() != null) {
      return word.day()
          .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }
    return word.number() != null ? word.number() : Objects.requireNonNullElse(word.text(), "");
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
