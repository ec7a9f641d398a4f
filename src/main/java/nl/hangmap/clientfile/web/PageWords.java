package nl.hangmap.clientfile.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.hangmap.classification.Department;
import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.classification.KeyPointKind;
import org.springframework.stereotype.Component;

/// Names and values as a reader of the pages writes them.
@Component
class PageWords {

  private static final char NO_BREAK = '\u00a0';

  private final DocumentTypes types;
  private final Departments departments;
  private final Clock clock;

  PageWords(DocumentTypes types, Departments departments, Clock clock) {
    this.types = types;
    this.departments = departments;
    this.clock = clock;
  }

  Optional<DocumentType> find(String type) {
    return types.find(type);
  }

  List<Department> departments() {
    return departments.all();
  }

  /// The name of a type; its identifier when the policy no longer has it.
  String type(String id, Locale locale) {
    return types.find(id).map(type -> type.name().in(locale)).orElse(id);
  }

  String department(String id, Locale locale) {
    return departments.find(id).map(department -> department.name().in(locale)).orElse(id);
  }

  String date(LocalDate date, Locale locale) {
    var format = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    return format.format(date).replace(' ', NO_BREAK);
  }

  String time(Instant time, Locale locale) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(time.atZone(clock.getZone()));
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// A key point's canonical value as the reader writes it.
  String value(KeyPointKind kind, String value, Locale locale) {
    return switch (kind) {
      case TEXT -> value;
      case DATE -> date(LocalDate.parse(value), locale);
      case NUMBER -> NumberFormat.getInstance(locale).format(new BigDecimal(value));
      case MONEY -> money(value, locale);
    };
  }

  private static String money(String value, Locale locale) {
    var parts = value.split(" ", 2);
    var amount = new BigDecimal(parts[0]);
    var format =
        parts.length == 2
            ? NumberFormat.getCurrencyInstance(locale)
            : NumberFormat.getInstance(locale);
    if (parts.length == 2) {
      format.setCurrency(Currency.getInstance(parts[1]));
    }
    format.setMinimumFractionDigits(2);
    return format.format(amount);
  }
}
