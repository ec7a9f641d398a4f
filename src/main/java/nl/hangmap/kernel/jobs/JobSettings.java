package nl.hangmap.kernel.jobs;

import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/// Jobs carry their data as JSON, so that a new version of Hangmap can read what an old one
/// scheduled.
@Configuration(proxyBeanMethods = false)
class JobSettings {

  @Bean
  DbSchedulerCustomizer jobsAsJson(JsonMapper mapper) {
    return new DbSchedulerCustomizer() {
      @Override
      public Optional<Serializer> serializer() {
        return Optional.of(new Jackson3Serializer(mapper));
      }
    };
  }
}
