package nl.hangmap.capture.uploads;

import java.time.Clock;
import org.springframework.stereotype.Component;

/// Removes uploads that nobody goes on with, and their bytes.
@Component
class UploadSweep {

  private final UploadTable table;
  private final UploadFiles files;
  private final UploadSettings settings;
  private final Clock clock;

  UploadSweep(UploadTable table, UploadFiles files, UploadSettings settings, Clock clock) {
    this.table = table;
    this.files = files;
    this.settings = settings;
    this.clock = clock;
  }

  void sweep() {
    var before = clock.instant().minus(settings.kept());
    table.deleteOlderThan(before);
    files.sweep(before, table::expected);
  }
}
