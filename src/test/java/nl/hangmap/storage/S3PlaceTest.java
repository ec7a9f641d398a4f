package nl.hangmap.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.util.unit.DataSize;

class S3PlaceTest extends ContentStoreContract {

  private static S3Server server;

  @BeforeAll
  static void startServer() {
    server = S3Server.start();
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @Override
  ObjectPlace emptyPlace() {
    return place(server.endpoint(), S3Server.SECRET_KEY);
  }

  @Test
  void refusesTheWrongSecret() {
    var stranger = place(server.endpoint(), "not the secret");
    assertThatThrownBy(() -> storeAt(stranger).put(new java.io.ByteArrayInputStream(new byte[1])))
        .isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> stranger.list(null, 1)).isInstanceOf(StorageUnavailable.class);
    assertThat(new StorageHealth(stranger).health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void saysUnavailableWhenTheServerIsGone() {
    var gone = S3Server.start();
    var place = place(gone.endpoint(), S3Server.SECRET_KEY);
    var kept = storeAt(place).put(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
    assertThat(new StorageHealth(place).health().getStatus()).isEqualTo(Status.UP);
    gone.close();
    assertThatThrownBy(() -> storeAt(place).put(new java.io.ByteArrayInputStream(new byte[1])))
        .isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> place.open(kept.hash())).isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> place.size(kept.hash())).isInstanceOf(StorageUnavailable.class);
    assertThatThrownBy(() -> place.delete(kept.hash())).isInstanceOf(StorageUnavailable.class);
    assertThat(new StorageHealth(place).health().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void makesTheBucketWhenTheServerHasNone() {
    var place = emptyPlace();
    assertThat(place.list(null, 10)).isEmpty();
    place.check();
    assertThat(place.list(null, 10)).isEmpty();
  }

  private ContentStore storeAt(ObjectPlace place) {
    return new KeptObjects(new Spool(spoolFolder, DataSize.ofBytes(1)), place, claimed::add);
  }

  static ObjectPlace place(URI endpoint, String secret) {
    var bucket = "test-" + UUID.randomUUID();
    var settings =
        new StorageSettings.S3(
            endpoint, "us-east-1", bucket, S3Server.ACCESS_KEY, secret, Duration.ofSeconds(30));
    return new S3Place(StorageChoice.client(settings), bucket);
  }
}
