package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes a delivery down once all its bytes are safe, and starts its pipeline in the same
/// transaction.
@Component
class BatchIntake {

  private final BatchStore batches;
  private final FileStore files;
  private final CaptureJobs jobs;
  private final ApplicationEventPublisher events;

  BatchIntake(
      BatchStore batches, FileStore files, CaptureJobs jobs, ApplicationEventPublisher events) {
    this.batches = batches;
    this.files = files;
    this.jobs = jobs;
    this.events = events;
  }

  /// @return the number of the batch
  @Transactional
  long add(BatchRow batch, Urgency urgency, @Nullable String sourceKey, List<StoredFile> stored) {
    long id = batches.insert(batch, urgency, sourceKey);
    var ids = new ArrayList<Long>();
    for (int number = 1; number <= stored.size(); number++) {
      var file = stored.get(number - 1);
      long row = files.insert(id, number, file);
      if (file.keptAs() == null) {
        ids.add(row);
      }
    }
    jobs.open(new Pace(urgency, false), ids);
    events.publishEvent(
        new BatchReceived(
            id, batch.channel(), stored.stream().map(file -> file.object().hash()).toList()));
    return id;
  }
}
