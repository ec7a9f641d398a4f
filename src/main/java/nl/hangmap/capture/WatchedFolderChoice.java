package nl.hangmap.capture;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.hangmap.access.Viewers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/// Looks into the watched folder every second where one is set (`hangmap.capture.watched-folder`).
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("hangmap.capture.watched-folder")
class WatchedFolderChoice {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolderChoice.class);

  private final WatchedFolder folder;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("watched-folder").factory());

  WatchedFolderChoice(
      CaptureSettings settings,
      Batches batches,
      FileStore files,
      FolderNames names,
      Viewers viewers,
      MessageSource messages,
      Clock clock) {
    var path = Objects.requireNonNull(settings.watchedFolder());
    this.folder =
        new WatchedFolder(
            batches,
            files,
            new TakenFiles(messages, path),
            names,
            viewers,
            clock,
            new WatchedFolder.Settings(path, settings.watchedFolderSettle().toMillis()));
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    looking.shutdownNow();
  }

  /// Whatever goes wrong in one round, the next one tries again.
  private void look() {
    try {
      folder.look();
    } catch (RuntimeException failure) {
      LOG.error("Looking into the watched folder failed; trying again", failure);
    }
  }
}
