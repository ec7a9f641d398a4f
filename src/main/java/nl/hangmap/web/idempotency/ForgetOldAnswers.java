package nl.hangmap.web.idempotency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets the kept answers of more than a day ago.
@Configuration(proxyBeanMethods = false)
class ForgetOldAnswers {

  private static final Duration KEPT = Duration.ofHours(24);

  @Bean
  RecurringTask<Void> forgetOldIdempotencyKeys(IdempotencyStore store, Clock clock) {
    return Tasks.recurring("forget-old-idempotency-keys", FixedDelay.ofHours(1))
        .execute(
            (instance, context) -> {
              var more = true;
              while (more) {
                more = store.sweep(clock.instant().minus(KEPT));
              }
            });
  }
}
