package nl.hangmap.search;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the search index again in the background, on one instance at a time.
@Configuration(proxyBeanMethods = false)
class RebuildJob {

  private static final TaskDescriptor<RebuildNumber> DESCRIPTOR =
      TaskDescriptor.of("rebuild-search", RebuildNumber.class);
  private static final int MOST_RETRIES = 20;

  /// Data of the job.
  record RebuildNumber(long id) {}

  static SchedulableInstance<RebuildNumber> instance(Rebuild rebuild, Instant at) {
    return DESCRIPTOR
        .instance(Long.toString(rebuild.id()))
        .data(new RebuildNumber(rebuild.id()))
        .scheduledTo(at);
  }

  @Bean
  OneTimeTask<RebuildNumber> rebuildSearch(RebuildWork work, Viewers viewers) {
    return Tasks.oneTime(DESCRIPTOR)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_RETRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
        .execute(
            (instance, context) ->
                viewers.as(
                    Viewer.system("rebuild-search"), () -> work.run(instance.getData().id())));
  }
}
