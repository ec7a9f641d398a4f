package nl.hangmap.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/// Takes in what scanners and programs leave in a folder, each file as a batch of its own.
///
/// A file is taken once it stays as it is, and leaves the folder only when its bytes are safe and
/// its batch is written down. Its name, size and time are the key of the batch, so that a file that
/// could not be moved, or was left by a killed process, is not taken twice.
class WatchedFolder {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFolder.class);
  private static final int AT_ONCE = 200;

  private final Batches batches;
  private final TakenFiles taken;
  private final Viewers viewers;
  private final Clock clock;
  private final Settings settings;
  private Map<Path, Look> looks = Map.of();

  /// Which folder, and how long a file must stay as it is, in milliseconds.
  record Settings(Path folder, long settleMillis) {}

  /// What a file looked like.
  private record Look(long bytes, long modifiedMillis) {}

  WatchedFolder(
      Batches batches, TakenFiles taken, Viewers viewers, Clock clock, Settings settings) {
    this.batches = batches;
    this.taken = taken;
    this.viewers = viewers;
    this.clock = clock;
    this.settings = settings;
  }

  /// Takes what can be taken now, and sets apart what turned out to be unusable.
  void look() {
    try {
      taken.makeFolders();
      var before = looks;
      var now = new HashMap<Path, Look>();
      for (var file : files()) {
        var look = lookAt(file);
        if (isSettled(look, before.get(file))) {
          take(file, look);
        } else {
          now.put(file, look);
        }
      }
      looks = now;
      taken.setRefusedApart();
    } catch (IOException unreadable) {
      LOG.warn(
          "The watched folder {} cannot be read: {}", settings.folder(), unreadable.toString());
    }
  }

  private List<Path> files() throws IOException {
    try (var entries = Files.list(settings.folder())) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .limit(AT_ONCE)
          .toList();
    }
  }

  private static Look lookAt(Path file) throws IOException {
    var facts = Files.readAttributes(file, BasicFileAttributes.class);
    return new Look(facts.size(), facts.lastModifiedTime().toMillis());
  }

  private boolean isSettled(Look look, @org.jspecify.annotations.Nullable Look before) {
    return look.equals(before) && clock.millis() - look.modifiedMillis() >= settings.settleMillis();
  }

  private void take(Path file, Look look) throws IOException {
    try {
      long batch = viewers.as(Viewer.system("watched-folder"), () -> receive(file, look));
      taken.done(file, batch);
    } catch (DuplicateKeyException takenByAnother) {
      LOG.debug("Another instance is taking {}", file);
    } catch (UncheckedIOException unreadable) {
      if (!(unreadable.getCause() instanceof NoSuchFileException)) {
        taken.failed(file);
      }
    } catch (Refusal refusal) {
      LOG.warn("{} stays in the watched folder: {}", file, refusal.getMessage());
    }
  }

  private long receive(Path file, Look look) {
    var key =
        "folder:%s|%d|%d".formatted(file.toAbsolutePath(), look.bytes(), look.modifiedMillis());
    var wish = new NewBatch(Channel.FOLDER, null, null, null, false, key);
    var incoming =
        new IncomingFile(file.getFileName().toString(), () -> Files.newInputStream(file));
    return batches.receive(wish, List.of(incoming));
  }
}
