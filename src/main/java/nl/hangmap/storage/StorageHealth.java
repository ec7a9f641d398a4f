package nl.hangmap.storage;

import nl.hangmap.kernel.Refusal;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/// Whether bytes can be kept now, as `storage` on the health page.
@Component("storageHealthIndicator")
class StorageHealth implements HealthIndicator {

  private final ObjectPlace place;

  StorageHealth(ObjectPlace place) {
    this.place = place;
  }

  @Override
  public Health health() {
    try {
      place.check();
      return Health.up().withDetail("place", place.describe()).build();
    } catch (Refusal refused) {
      return Health.down()
          .withDetail("place", place.describe())
          .withDetail("reason", refused.problems().getFirst().code())
          .build();
    }
  }
}
