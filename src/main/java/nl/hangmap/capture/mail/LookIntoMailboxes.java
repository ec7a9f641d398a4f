package nl.hangmap.capture.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The job that looks into every mailbox of the settings; one instance does it at a time.
@Configuration(proxyBeanMethods = false)
class LookIntoMailboxes {

  @Bean
  RecurringTask<Void> mailboxJob(MailboxLook look, MailSettings settings, Viewers viewers) {
    return Tasks.recurring("look-into-mailboxes", FixedDelay.of(settings.every()))
        .execute(
            (job, context) ->
                settings
                    .boxes()
                    .forEach(
                        (name, box) ->
                            viewers.as(
                                Viewer.system("mailbox " + name), () -> look.into(name, box))));
  }
}
