package nl.hangmap.audit;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The jobs of the trail: chain it every few seconds, note its head every hour, verify it every
/// night and when asked.
@Configuration(proxyBeanMethods = false)
class AuditChores {

  static final TaskDescriptor<Void> VERIFY_NOW = TaskDescriptor.of("verify-audit-trail-now");
  private static final Duration SEAL_EVERY = Duration.ofSeconds(5);
  private static final LocalTime NIGHT = LocalTime.of(3, 0);
  private static final int RETRIES = 3;

  @Bean
  RecurringTask<Void> sealAuditTrail(AuditSealer sealer) {
    return Tasks.recurring("seal-audit-trail", FixedDelay.of(SEAL_EVERY))
        .execute((instance, context) -> sealer.sealAll());
  }

  @Bean
  RecurringTask<Void> noteAuditHead(AuditSealer sealer) {
    return Tasks.recurring("note-audit-head", FixedDelay.ofHours(1))
        .execute((instance, context) -> sealer.noteHead());
  }

  @Bean
  RecurringTask<Void> verifyAuditTrail(AuditInspector inspector) {
    return Tasks.recurring("verify-audit-trail", new Daily(NIGHT))
        .execute((instance, context) -> inspector.inspect());
  }

  @Bean
  OneTimeTask<Void> verifyAuditTrailNow(AuditInspector inspector) {
    return Tasks.oneTime(VERIFY_NOW)
        .onFailure(
            (failed, operations) -> {
              if (failed.getExecution().consecutiveFailures < RETRIES) {
                operations.reschedule(failed, failed.getTimeDone().plusSeconds(10));
              } else {
                operations.remove();
              }
            })
        .execute((instance, context) -> inspector.inspect());
  }
}
