package nl.hangmap.storage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sweeps every quarter of an hour, on one instance at a time.
@Configuration(proxyBeanMethods = false)
class SweepJob {

  private static final int MINUTES = 15;

  @Bean
  RecurringTask<Void> sweepOrphans(Sweeper sweeper) {
    return Tasks.recurring("sweep-orphans", FixedDelay.ofMinutes(MINUTES))
        .execute((instance, context) -> sweeper.sweep());
  }
}
