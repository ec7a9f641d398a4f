package nl.hangmap.capture.uploads;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that removes uploads that nobody goes on with.
@Configuration(proxyBeanMethods = false)
class ForgetUploads {

  @Bean
  RecurringTask<Void> forgetUnfinishedUploads(UploadSweep sweep) {
    return Tasks.recurring("forget-unfinished-uploads", FixedDelay.ofHours(1))
        .execute((job, context) -> sweep.sweep());
  }
}
