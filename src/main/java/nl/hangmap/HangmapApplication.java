package nl.hangmap;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
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

  /// The clock of the whole application; its zone decides what "today" is and how times are shown.
  @Bean
  Clock clock(@Value("${hangmap.time-zone:Europe/Amsterdam}") ZoneId zone) {
    return Clock.system(zone);
  }
}
