package nl.hangmap.mailroom;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells everything that is wrong with a mailing before it is prepared.
@Component
class MailingCheck {

  /// So many boxes fit on a reply form.
  private static final int MOST_ANSWERS = 7;

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 2_000;
  private static final int LONGEST_ANSWER = 80;

  private final DocumentTypes types;

  MailingCheck(DocumentTypes types) {
    this.types = types;
  }

  /// @return the same, without blanks around its texts
  NewMailing checked(NewMailing wish) {
    var problems = new ArrayList<Problem>();
    var name = wish.name().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      problems.add(Problem.of("mailing.name", LONGEST_NAME).at("name"));
    }
    var text = wish.text().strip();
    if (text.length() > LONGEST_TEXT) {
      problems.add(Problem.of("mailing.text", LONGEST_TEXT).at("text"));
    }
    var answers = wish.answers().stream().map(String::strip).toList();
    checkAnswers(answers, problems);
    var type = blankToNull(wish.documentType());
    checkType(type, problems);
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, problems);
    }
    return new NewMailing(name, text, answers, type, wish.dueOn());
  }

  private static void checkAnswers(List<String> answers, List<Problem> problems) {
    if (answers.size() > MOST_ANSWERS) {
      problems.add(Problem.of("mailing.answer-count", MOST_ANSWERS).at("answers"));
    }
    for (int index = 0; index < answers.size(); index++) {
      var answer = answers.get(index);
      if (answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
        problems.add(
            Problem.of("mailing.answer", LONGEST_ANSWER).at("answers[" + index + "].label"));
      }
    }
  }

  private void checkType(@Nullable String type, List<Problem> problems) {
    if (type != null && types.find(type).isEmpty()) {
      var known = types.all().stream().map(DocumentType::id).toList();
      problems.add(
          Problem.of("mailing.document-type-unknown", type, String.join(", ", known))
              .at("documentType"));
    }
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
