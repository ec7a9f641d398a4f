package nl.hangmap.web.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Keeps alive the claims of this instance while it carries out their requests, so that another
/// instance takes over only what nobody works on any more.
@Component
class RunningRequests implements DisposableBean {

  /// A claim that was not renewed for so long belongs to an instance that died.
  static final Duration LEASE = Duration.ofSeconds(20);

  private static final Logger LOG = LoggerFactory.getLogger(RunningRequests.class);
  private static final long RENEWED_EVERY = 5;

  private final UUID owner = UUID.randomUUID();
  private final AtomicInteger running = new AtomicInteger();
  private final IdempotencyStore store;
  private final Clock clock;
  private final ScheduledExecutorService renewal =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("idempotency").factory());

  RunningRequests(IdempotencyStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
    renewal.scheduleWithFixedDelay(this::renew, RENEWED_EVERY, RENEWED_EVERY, TimeUnit.SECONDS);
  }

  UUID owner() {
    return owner;
  }

  void begin() {
    running.incrementAndGet();
  }

  void end() {
    running.decrementAndGet();
  }

  private void renew() {
    if (running.get() == 0) {
      return;
    }
    try {
      store.renew(owner, clock.instant());
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("Claims of running requests could not be renewed; trying again", away);
    }
  }

  @Override
  public void destroy() {
    renewal.shutdownNow();
  }
}
