package nl.hangmap;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/// Starts Hangmap: one process that serves the pages and the API and runs the jobs.
@SpringBootApplication
@ConfigurationPropertiesScan
@Modulithic(systemName = "Hangmap", sharedModules = "kernel")
public class HangmapApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(HangmapApplication.class, arguments);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
