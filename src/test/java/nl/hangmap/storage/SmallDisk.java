package nl.hangmap.storage;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/// A disk for objects that is full after as many as a test allows; to be imported by that test.
public class SmallDisk {

  private final AtomicInteger room = new AtomicInteger(Integer.MAX_VALUE);
  private final AtomicInteger refused = new AtomicInteger();

  @Bean
  static BeanPostProcessor onASmallDisk(SmallDisk disk) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ObjectPlace place ? disk.under(place) : bean;
      }
    };
  }

  public void hasRoomFor(int objects) {
    room.set(objects);
  }

  public void isEmptied() {
    room.set(Integer.MAX_VALUE);
  }

  /// How often somebody found it full.
  public int refused() {
    return refused.get();
  }

  private ObjectPlace under(ObjectPlace place) {
    return new ObjectPlace() {
      @Override
      public void keep(Spooled bytes) {
        if (room.getAndUpdate(left -> Math.max(0, left - 1)) == 0) {
          refused.incrementAndGet();
          throw new StorageFull();
        }
        place.keep(bytes);
      }

      @Override
      public InputStream open(Sha256 hash) {
        return place.open(hash);
      }

      @Override
      public InputStream open(Sha256 hash, long from, long length) {
        return place.open(hash, from, length);
      }

      @Override
      public Optional<Long> size(Sha256 hash) {
        return place.size(hash);
      }

      @Override
      public void delete(Sha256 hash) {
        place.delete(hash);
      }

      @Override
      public List<Sha256> list(@Nullable Sha256 after, int limit) {
        return place.list(after, limit);
      }

      @Override
      public void check() {
        place.check();
      }

      @Override
      public String describe() {
        return place.describe();
      }
    };
  }
}
