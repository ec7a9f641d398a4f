package nl.hangmap.web;

import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.hangmap.kernel.DataFolder;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Uploads are spooled in the data folder and not in the system's one for temporary files, which is
/// often memory.
@Configuration(proxyBeanMethods = false)
class UploadFolder {

  /// An upload that goes on is written to all the time, also by another instance on this folder.
  private static final Duration ABANDONED = Duration.ofHours(1);

  /// @throws IOException when what a killed instance left behind cannot be removed
  @Bean
  MultipartConfigElement uploads(MultipartProperties settings, DataFolder data, Clock clock)
      throws IOException {
    var folder = data.folder("uploads");
    empty(folder, clock.instant().minus(ABANDONED));
    settings.setLocation(folder.toString());
    return settings.createMultipartConfig();
  }

  private static void empty(Path folder, Instant before) throws IOException {
    try (var left = Files.newDirectoryStream(folder)) {
      for (var file : left) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
