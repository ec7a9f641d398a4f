package nl.hangmap.clientfile;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The nightly job that classifies documents anew by their age.
@Configuration(proxyBeanMethods = false)
class AgeJob {

  private static final String NAME = "reclassify-aged";
  private static final LocalTime NIGHT = LocalTime.of(2, 30);

  @Bean
  RecurringTask<Void> reclassifyAged(AgedDocuments documents, Viewers viewers, Clock clock) {
    return Tasks.recurring(NAME, Schedules.daily(clock.getZone(), NIGHT))
        .execute(
            (instance, context) ->
                viewers.as(
                    Viewer.system(NAME),
                    () -> documents.reclassify(lastDone(context, clock), LocalDate.now(clock))));
  }

  /// The day of the last success; on the first night yesterday, as what was registered before was
  /// classified then.
  private static LocalDate lastDone(ExecutionContext context, Clock clock) {
    return Optional.ofNullable(context.getExecution().lastSuccess)
        .map(done -> LocalDate.ofInstant(done, clock.getZone()))
        .orElseGet(() -> LocalDate.now(clock).minusDays(1));
  }
}
