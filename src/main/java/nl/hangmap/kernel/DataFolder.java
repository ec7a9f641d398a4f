package nl.hangmap.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The folder that holds everything this instance keeps on its own disk.
///
/// @param data root of the folder; the setting `hangmap.data`
/// @param demo whether this instance shows itself with made-up data and open passwords
/// @param role `all`, or `worker` for an instance that runs jobs and serves no pages
@ConfigurationProperties("hangmap")
public record DataFolder(
    @DefaultValue("./data") Path data,
    @DefaultValue("false") boolean demo,
    @DefaultValue("all") String role) {

  /// A folder below the root, made when it is missing.
  public Path folder(String name) {
    try {
      return Files.createDirectories(data.toAbsolutePath().normalize().resolve(name));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "The folder " + data + " cannot be written; set hangmap.data", unwritable);
    }
  }
}
