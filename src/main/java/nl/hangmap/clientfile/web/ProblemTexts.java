package nl.hangmap.clientfile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.KeyPoint;
import nl.hangmap.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts problems of a form into the reader's words, with the names that stand on the form.
@Component
class ProblemTexts {

  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  /// The texts by field; under the empty name what concerns no field.
  Map<String, String> byField(List<Problem> problems, Optional<DocumentType> type, Locale locale) {
    var texts = new LinkedHashMap<String, String>();
    for (var problem : problems) {
      var field = problem.field() == null ? "" : problem.field();
      texts.merge(field, text(problem, type, locale), (one, other) -> one + " " + other);
    }
    return texts;
  }

  private String text(Problem problem, Optional<DocumentType> type, Locale locale) {
    var arguments =
        problem.arguments().stream()
            .map(argument -> type.map(of -> named(argument, of, locale)).orElse(argument))
            .toArray();
    return messages.getMessage("refusal." + problem.code(), arguments, locale);
  }

  private static Object named(Object argument, DocumentType type, Locale locale) {
    if (argument.equals(type.id())) {
      return type.name().in(locale);
    }
    return type.keyPoint(argument.toString())
        .map(KeyPoint::label)
        .<Object>map(label -> label.in(locale))
        .orElse(argument);
  }
}
