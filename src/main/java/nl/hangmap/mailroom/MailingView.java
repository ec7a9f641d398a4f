package nl.hangmap.mailroom;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mailing, as it was prepared.
///
/// @param documentType type of the document that comes back and is kept, null when nothing is kept
public record MailingView(
    long id,
    String name,
    String text,
    List<AnswerOption> answers,
    @Nullable String documentType,
    @Nullable LocalDate dueOn,
    Instant createdAt,
    String createdBy) {

  public MailingView {
    answers = List.copyOf(answers);
  }

  public Optional<AnswerOption> answer(@Nullable String digit) {
    return answers.stream().filter(option -> option.digit().equals(digit)).findFirst();
  }
}
