package nl.hangmap.storage;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/// The contract against MinIO itself, where a container engine runs.
@EnabledIf(
    value = "engineRuns",
    disabledReason = "no container engine runs here, so there is no MinIO to test with")
class MinioPlaceTest extends ContentStoreContract {

  private static final int PORT = 9000;

  private static GenericContainer<?> minio;

  static boolean engineRuns() {
    return DockerClientFactory.instance().isDockerAvailable();
  }

  @BeforeAll
  static void startMinio() {
    minio =
        new GenericContainer<>(DockerImageName.parse("minio/minio"))
            .withEnv("MINIO_ROOT_USER", S3Server.ACCESS_KEY)
            .withEnv("MINIO_ROOT_PASSWORD", S3Server.SECRET_KEY)
            .withCommand("server", "/data")
            .withExposedPorts(PORT)
            .waitingFor(Wait.forHttp("/minio/health/ready").forPort(PORT));
    minio.start();
  }

  @AfterAll
  static void stopMinio() {
    if (minio != null) {
      minio.stop();
    }
  }

  @Override
  ObjectPlace emptyPlace() {
    var address = "http://" + minio.getHost() + ":" + minio.getMappedPort(PORT);
    return S3PlaceTest.place(URI.create(address), S3Server.SECRET_KEY);
  }
}
