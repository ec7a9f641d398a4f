package nl.hangmap.clientfile.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.kernel.Problem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Puts problems of a form into the reader's words, by field.
@Component
class ProblemTexts {

  private final MessageSource messages;

  ProblemTexts(MessageSource messages) {
    this.messages = messages;
  }

  /// The texts by field; under the empty name what concerns no field.
  Map<String, String> byField(List<Problem> problems, Locale locale) {
    var texts = new LinkedHashMap<String, String>();
    for (var problem : problems) {
      var field = problem.field() == null ? "" : problem.field();
      texts.merge(field, text(problem, locale), (one, other) -> one + " " + other);
    }
    return texts;
  }

  private String text(Problem problem, Locale locale) {
    return messages.getMessage("refusal." + problem.code(), problem.arguments().toArray(), locale);
  }
}
