package nl.hangmap.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.hangmap.kernel.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StorageSettingsTest {

  @TempDir private java.nio.file.Path data;

  @Test
  void takesTheBucketFromTheEnvironment() {
    var settings =
        read(
            Map.of(
                "HANGMAP_STORAGE_S3_ENDPOINT", "http://objects:9000",
                "HANGMAP_STORAGE_S3_BUCKET", "papers",
                "HANGMAP_STORAGE_S3_ACCESS_KEY", "key",
                "HANGMAP_STORAGE_S3_SECRET_KEY", "secret"));
    assertThat(place(settings).describe()).isEqualTo("bucket papers");
    assertThat(settings.toString()).doesNotContain("secret");
  }

  @Test
  void usesTheDataFolderWithoutAnEndpoint() {
    assertThat(place(read(Map.of())).describe()).isEqualTo("folder " + data.resolve("objects"));
  }

  @Test
  void doesNotStartWithAnEndpointButNoSecret() {
    var settings =
        read(
            Map.of(
                "HANGMAP_STORAGE_S3_ENDPOINT", "http://objects:9000",
                "HANGMAP_STORAGE_S3_ACCESS_KEY", "key"));
    assertThatThrownBy(() -> place(settings)).hasMessageContaining("HANGMAP_STORAGE_S3_SECRET_KEY");
  }

  private ObjectPlace place(StorageSettings settings) {
    return new StorageChoice().objectPlace(settings, new DataFolder(data, false, "all"));
  }

  private static StorageSettings read(Map<String, Object> variables) {
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    return Binder.get(environment).bindOrCreate("hangmap.storage", StorageSettings.class);
  }
}
