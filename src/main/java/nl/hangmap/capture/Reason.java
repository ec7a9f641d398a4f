package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.kernel.BilingualText;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;

/// Why a document waits for a person, or why something is suggested to that person.
///
/// @param code key of the message that says it
/// @param arguments values for the message's placeholders; a text in both languages is two of them,
///   Dutch first
public record Reason(String code, List<String> arguments) {

  /// Divided from another document by hand.
  static final String SPLIT_OFF = "split-off";

  private static final String WAITING = "capture.reason.";
  private static final String SUGGESTED = "capture.why.";
  private static final String REFUSED = "refusal.";

  public Reason {
    arguments = List.copyOf(arguments);
  }

  static Reason of(String what, String... arguments) {
    return new Reason(WAITING + what, List.of(arguments));
  }

  static Reason because(String what, String... arguments) {
    return new Reason(SUGGESTED + what, List.of(arguments));
  }

  static Reason staticType(BilingualText type, BilingualText why) {
    return of("static", type.nl(), type.en(), why.nl(), why.en());
  }

  /// The reasons for which a module refused the document.
  static List<Reason> of(Refusal refusal) {
    return refusal.problems().stream().map(Reason::of).toList();
  }

  private static Reason of(Problem problem) {
    return new Reason(
        REFUSED + problem.code(), problem.arguments().stream().map(String::valueOf).toList());
  }

  /// The code without the prefix of its message.
  public String name() {
    for (var prefix : List.of(WAITING, SUGGESTED, REFUSED)) {
      if (code.startsWith(prefix)) {
        return code.substring(prefix.length());
      }
    }
    return code;
  }
}
