package nl.hangmap.clientfile;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.clientfile.TimelineStore.Row;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts a timeline entry into the reader's language: the message of its kind, filled with its
/// facts.
@Component
class TimelineWords {

  private static final Pattern PLACE = Pattern.compile("\\[([A-Za-z]+)]");

  private final MessageSource messages;
  private final DocumentTypes types;

  TimelineWords(MessageSource messages, DocumentTypes types) {
    this.messages = messages;
    this.types = types;
  }

  String of(Row row, Locale locale) {
    var text = message("timeline." + row.kind(), row.kind(), locale);
    return PLACE
        .matcher(text)
        .replaceAll(place -> Matcher.quoteReplacement(fact(row, place.group(1), locale)));
  }

  private String fact(Row row, String name, Locale locale) {
    var value = row.facts().get(name);
    if (value == null) {
      return row.facts().getOrDefault(name + "." + locale.getLanguage(), "–");
    }
    return switch (name) {
      case "type" -> typeName(value, locale);
      case "state", "oldState" -> stateName(row, value, locale);
      case "handling" -> message("handling." + value, value, locale);
      default -> message("timeline.%s.%s.%s".formatted(row.kind(), name, value), value, locale);
    };
  }

  private String typeName(String type, Locale locale) {
    return types.find(type).map(found -> found.name().in(locale)).orElse(type);
  }

  /// A document keeps its type, so the type it has now gives its old states their names.
  private String stateName(Row row, String state, Locale locale) {
    var type = row.type();
    return type == null
        ? state
        : types
            .find(type)
            .flatMap(found -> found.state(state))
            .map(found -> found.name().in(locale))
            .orElse(state);
  }

  private String message(String key, String otherwise, Locale locale) {
    var text = messages.getMessage(key, null, otherwise, locale);
    return text == null ? otherwise : text;
  }
}
