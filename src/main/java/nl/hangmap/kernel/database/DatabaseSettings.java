package nl.hangmap.kernel.database;

import nl.hangmap.kernel.DataFolder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Starts the embedded database where no other is configured (`DATABASE_URL`).
@Configuration(proxyBeanMethods = false)
class DatabaseSettings {

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
  EmbeddedDatabase embeddedDatabase(DataFolder folder) {
    return new EmbeddedDatabase(folder.folder("database"));
  }
}
