package nl.hangmap.kernel.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Jobs carry their data as JSON, so that a new version of Hangmap can read what an old one
/// scheduled; an instance runs as many side by side as its cores can use.
@Configuration(proxyBeanMethods = false)
class JobSettings {

  /// Some jobs wait for a page worker, of which there is one for each core; two more keep the short
  /// ones going.
  private static final int BESIDE_WORKERS = 2;

  @Bean
  static BeanPostProcessor threadsByCores() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DbSchedulerProperties settings && settings.getThreads() == 0) {
          settings.setThreads(Runtime.getRuntime().availableProcessors() + BESIDE_WORKERS);
        }
        return bean;
      }
    };
  }

  @Bean
  DbSchedulerCustomizer jobsAsJson(JsonMapper mapper, Instance instance) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer(mapper));
      }

      @Override
      public Optional<SchedulerName> schedulerName() {
        return Optional.of(instance::name);
      }
    };
  }
}
