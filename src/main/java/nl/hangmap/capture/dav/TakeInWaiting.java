package nl.hangmap.capture.dav;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that takes in what devices left under a temporary name.
@Configuration(proxyBeanMethods = false)
class TakeInWaiting {

  @Bean
  RecurringTask<Void> takeInWaitingFiles(WaitingFiles waiting) {
    return Tasks.recurring("take-in-waiting-files", FixedDelay.ofHours(1))
        .execute((job, context) -> waiting.takeIn());
  }
}
