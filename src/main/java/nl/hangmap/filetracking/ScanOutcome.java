package nl.hangmap.filetracking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// What came of a scan, in no language yet.
///
/// @param status what happened, for programs: `CHECKED_IN`, `ALREADY_HERE`, …
/// @param message key of the short text; the longer one, where there is more to say, is under the
///   same key with `.more`
/// @param words for the placeholders of both texts
/// @param waitFor `answer` or `reason` when the scan is complete only with that, otherwise null
/// @param choices what it can be completed with
/// @param changed whether it did something that can be taken back
/// @param memo what its handler wants to know when it is taken back
public record ScanOutcome(
    String status,
    Tone tone,
    String message,
    List<ScanWord> words,
    @Nullable String waitFor,
    List<ScanChoice> choices,
    boolean changed,
    Map<String, String> memo) {

  public ScanOutcome {
    words = List.copyOf(words);
    choices = List.copyOf(choices);
    memo = Map.copyOf(memo);
  }

  /// An outcome that changed nothing; its text is the message `scan.<status>`, lower case with
  /// hyphens.
  ///
  /// @param words texts, whole numbers, dates or [ScanWord]s
  public static ScanOutcome of(Tone tone, String status, Object... words) {
    return new ScanOutcome(
        status, tone, message(status), words(words), null, List.of(), false, Map.of());
  }

  /// The outcome of a scan that was refused.
  public static ScanOutcome refused(Tone tone, String status, Refusal refusal) {
    var problem = refusal.problems().getFirst();
    return new ScanOutcome(
        status,
        tone,
        "refusal." + problem.code(),
        words(problem.arguments().toArray()),
        null,
        List.of(),
        false,
        Map.of());
  }

  /// The same, in the words of another message with the same placeholders.
  public ScanOutcome saying(String otherMessage) {
    return new ScanOutcome(status, tone, otherMessage, words, waitFor, choices, changed, memo);
  }

  /// The same, with a change that can be taken back.
  public ScanOutcome changing(Map<String, String> newMemo) {
    return new ScanOutcome(status, tone, message, words, waitFor, choices, true, newMemo);
  }

  /// The same, waiting for an `answer` or a `reason`.
  public ScanOutcome waitingFor(String what, List<ScanChoice> newChoices) {
    return new ScanOutcome(status, tone, message, words, what, newChoices, changed, memo);
  }

  private static String message(String status) {
    return "scan." + status.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static List<ScanWord> words(Object... words) {
    return Arrays.stream(words).map(ScanWord::of).toList();
  }
}
