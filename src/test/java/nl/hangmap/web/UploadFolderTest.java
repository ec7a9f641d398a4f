package nl.hangmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.hangmap.kernel.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;

class UploadFolderTest {

  @TempDir private Path root;

  @Test
  void spoolsUploadsInTheDataFolderAndClearsWhatAKillLeftThere() throws IOException {
    var data = new DataFolder(root, false, "all");
    var left = Files.writeString(data.folder("uploads").resolve("upload_1.tmp"), "half");
    var settings = new MultipartProperties();
    var uploads =
        new UploadFolder()
            .uploads(settings, data, Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
    assertThat(uploads.getLocation()).isEqualTo(root.resolve("uploads").toString());
    assertThat(left).doesNotExist();
    var going = Files.writeString(data.folder("uploads").resolve("upload_2.tmp"), "half");
    new UploadFolder().uploads(settings, data, Clock.systemUTC());
    assertThat(going).exists();
  }
}
