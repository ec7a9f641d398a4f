package nl.hangmap.storage;

import io.minio.MinioClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.hangmap.kernel.DataFolder;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Chooses where objects lie: in the bucket that the settings name, otherwise in the data folder.
@Configuration(proxyBeanMethods = false)
class StorageChoice {

  private static final Logger LOG = LoggerFactory.getLogger(StorageChoice.class);
  private static final Duration CONNECT = Duration.ofSeconds(5);

  @Bean
  ObjectPlace objectPlace(StorageSettings settings, DataFolder data) {
    var s3 = settings.s3();
    ObjectPlace place =
        s3 == null || s3.endpoint() == null || s3.endpoint().toString().isBlank()
            ? new FolderPlace(data.folder("objects"), settings.reserve().toBytes())
            : new S3Place(client(s3), s3.bucket());
    LOG.info("Objects are kept in the {}", place.describe());
    return place;
  }

  @Bean
  Spool spool(StorageSettings settings, DataFolder data) {
    return new Spool(data.folder("objects/incoming"), settings.reserve());
  }

  @Bean
  ContentStore contentStore(Spool spool, ObjectPlace place, SweepStore sweep, Clock clock) {
    spool.discardOlderThan(clock.instant().minus(Duration.ofDays(1)));
    return new KeptObjects(spool, place, sweep::claim);
  }

  static MinioClient client(StorageSettings.S3 settings) {
    var http =
        new OkHttpClient.Builder()
            .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
            .readTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .writeTimeout(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)
            .build();
    return MinioClient.builder()
        .endpoint(Objects.requireNonNull(settings.endpoint()).toString())
        .region(settings.region())
        .credentials(
            given(settings.accessKey(), "access-key"), given(settings.secretKey(), "secret-key"))
        .httpClient(http)
        .build();
  }

  private static String given(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalStateException(
          "hangmap.storage.s3.endpoint is set, but hangmap.storage.s3."
              + name
              + " is not. It has no default: set HANGMAP_STORAGE_S3_"
              + name.replace('-', '_').toUpperCase(java.util.Locale.ROOT));
    }
    return value;
  }
}
