package nl.hangmap.capture.imports;

import java.time.Duration;
import java.time.Instant;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// A row of `capture.folder_import`.
record ImportRow(
    long id,
    String folder,
    String list,
    ImportState state,
    String askedBy,
    Instant askedAt,
    @Nullable Problem problem,
    Bytes bytes,
    ImportView.LineCounts counts,
    int onPaper,
    Running running,
    @Nullable Instant endedAt) {

  /// How much of the list was looked at.
  record Bytes(long all, long checked) {}

  /// Since when it runs without a break, and how many lines were behind it then.
  record Running(@Nullable Instant since, int from) {}

  String path() {
    return folder.isEmpty() ? list : folder + "/" + list;
  }

  ImportView view(int unread, Instant now) {
    int percent = bytes.all() == 0 ? 100 : (int) (100 * bytes.checked() / bytes.all());
    return new ImportView(
        id,
        path(),
        state,
        askedBy,
        askedAt,
        problem,
        Math.min(100, percent),
        counts,
        onPaper,
        expectedEnd(now),
        endedAt,
        unread);
  }

  private @Nullable Instant expectedEnd(Instant now) {
    int behind = counts.done() + counts.failed() - running.from();
    if (state != ImportState.RUNNING || running.since() == null || behind <= 0) {
      return null;
    }
    long millis = Duration.between(running.since(), now).toMillis();
    return now.plusMillis(millis * counts.good() / behind);
  }
}
