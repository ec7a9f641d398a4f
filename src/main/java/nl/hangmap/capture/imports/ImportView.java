package nl.hangmap.capture.imports;

import java.time.Instant;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// An import as it stands.
///
/// @param list path of the list below the import folder
/// @param problem why the list cannot be used, or why the import stopped by itself
/// @param checked percentage of the list that was looked at
/// @param counts lines in each state; those that are taken or failed are no longer good
/// @param onPaper lines that become documents kept on paper, without their file
/// @param expectedEnd while it runs and where it can be told
/// @param unread documents of it whose pages are not read yet
public record ImportView(
    long id,
    String list,
    ImportState state,
    String askedBy,
    Instant askedAt,
    @Nullable Problem problem,
    int checked,
    LineCounts counts,
    int onPaper,
    @Nullable Instant expectedEnd,
    @Nullable Instant endedAt,
    int unread) {

  /// How many lines are in which state.
  public record LineCounts(int lines, int good, int bad, int strays, int done, int failed) {

    /// Lines that an import takes or took.
    public int wanted() {
      return good + done + failed;
    }
  }

  public boolean mayStart() {
    return (state == ImportState.CHECKED || state == ImportState.STOPPED) && counts.good() > 0;
  }

  public boolean mayStop() {
    return state.isUnderWay();
  }

  public boolean mayRetry() {
    return state == ImportState.DONE && counts.failed() > 0;
  }
}
