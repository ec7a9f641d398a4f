package nl.hangmap.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Forgets failed sign-ins that no longer count.
@Configuration(proxyBeanMethods = false)
class SignInChores {

  @Bean
  RecurringTask<Void> forgetFailedSignIns(
      SignInFailureStore failures, SignInSettings settings, Clock clock) {
    return Tasks.recurring("forget-failed-sign-ins", FixedDelay.ofMinutes(10))
        .execute(
            (instance, context) ->
                failures.sweep(clock.instant().minus(settings.forgetAfter().multipliedBy(2))));
  }
}
