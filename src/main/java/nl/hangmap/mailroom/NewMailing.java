package nl.hangmap.mailroom;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mailing to be prepared.
///
/// @param text what the reply form says
/// @param answers labels of the answers to tick, in the order of their numbers, at most seven; none
///   when only the return itself counts
/// @param documentType type of the document that comes back and is kept on the client file, null
///   when nothing is kept
/// @param dueOn day until which answers are expected, or null
public record NewMailing(
    String name,
    String text,
    List<String> answers,
    @Nullable String documentType,
    @Nullable LocalDate dueOn) {

  public NewMailing {
    answers = List.copyOf(answers);
  }
}
