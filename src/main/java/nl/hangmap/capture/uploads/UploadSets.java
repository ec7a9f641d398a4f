package nl.hangmap.capture.uploads;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.IncomingFile;
import nl.hangmap.capture.NewBatch;
import nl.hangmap.capture.uploads.UploadSet.SetWish;
import nl.hangmap.kernel.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Files that come in a piece at a time over connections that break: a set of them becomes one
/// batch, once. They are their sender's own; for anybody else they do not exist.
@Service
public class UploadSets {

  private final UploadTable table;
  private final UploadFiles files;
  private final Batches batches;
  private final UploadSettings settings;
  private final TransactionTemplate transaction;
  private final Viewers viewers;
  private final Clock clock;

  UploadSets(
      UploadTable table,
      UploadFiles files,
      Batches batches,
      UploadSettings settings,
      TransactionTemplate transaction,
      Viewers viewers,
      Clock clock) {
    this.table = table;
    this.files = files;
    this.batches = batches;
    this.settings = settings;
    this.transaction = transaction;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// A file about to be sent.
  public record NewUpload(UUID set, int number, String name, long bytes) {}

  /// Begins a set.
  ///
  /// @throws Refusal what is wrong with customer, type or department, before anything is sent;
  ///   `upload.sets-many`
  public UploadSet begin(SetWish wish) {
    var owner = owner();
    batches.check(batch(wish, Channel.PAGE, null));
    if (table.unfinished(owner, settings.sets()).size() >= settings.sets()) {
      throw Refusal.conflict("upload.sets-many", settings.sets());
    }
    var id = UUID.randomUUID();
    table.insert(id, owner, wish, now());
    return set(id);
  }

  /// The viewer's sets that did not become a batch yet, newest first.
  public List<UploadSet> unfinished() {
    return table.unfinished(owner(), settings.sets());
  }

  /// @throws Refusal `upload.set-unknown`, also for somebody else's
  public UploadSet set(UUID id) {
    return table.find(id, owner()).orElseThrow(() -> unknownSet(id));
  }

  /// Adds a file to a set, or finds it when it was added before.
  ///
  /// @throws Refusal `upload.set-unknown`, `upload.set-finished`, `upload.number`,
  ///   `upload.file-large`, `upload.set-large`, `batch.too-many-files` or `storage.full`
  public Upload add(NewUpload wish) {
    var owner = owner();
    var name = new IncomingFile(wish.name(), InputStream::nullInputStream).name();
    files.requireRoom(wish.bytes());
    var added =
        transaction.execute(
            status -> {
              var set = table.lock(wish.set(), owner).orElseThrow(() -> unknownSet(wish.set()));
              return add(set, wish, name);
            });
    return java.util.Objects.requireNonNull(added);
  }

  private Upload add(UploadSet set, NewUpload wish, String name) {
    requireUnfinished(set);
    var before = set.files().stream().filter(file -> file.number() == wish.number()).findFirst();
    if (before.isPresent()) {
      if (before.get().name().equals(name) && before.get().bytes() == wish.bytes()) {
        return unlessLost(before.get());
      }
      throw Refusal.conflict("upload.number", wish.number());
    }
    requireWithinLimits(set, wish, name);
    var upload = new Upload(UploadFiles.newName(), set.id(), wish.number(), name, wish.bytes(), 0);
    table.insert(upload);
    return upload;
  }

  /// What was lost with its disk begins anew.
  private Upload unlessLost(Upload upload) {
    if (files.holds(upload)) {
      return upload;
    }
    table.received(upload, 0, now());
    return new Upload(upload.id(), upload.set(), upload.number(), upload.name(), upload.bytes(), 0);
  }

  private void requireWithinLimits(UploadSet set, NewUpload wish, String name) {
    if (wish.number() < 1) {
      throw Refusal.conflict("upload.number", wish.number());
    }
    long largest = settings.largestFile().toBytes();
    if (wish.bytes() > largest) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "upload.file-large", name, largest >> 20);
    }
    batches.requireFiles(set.files().size() + 1);
    long together = set.files().stream().mapToLong(Upload::bytes).sum() + wish.bytes();
    if (together > settings.largestSet().toBytes()) {
      throw new Refusal(
          Refusal.Kind.TOO_LARGE, "upload.set-large", settings.largestSet().toBytes() >> 20);
    }
  }

  /// How far an upload is.
  ///
  /// @throws Refusal `upload.unknown`, also for somebody else's
  public Upload get(UUID id) {
    return table
        .upload(id, owner())
        .filter(files::holds)
        .orElseThrow(() -> Refusal.notFound("upload.unknown"));
  }

  /// When an upload would be removed if nothing more of it came.
  public Instant keptUntil() {
    return now().plus(settings.kept());
  }

  public long largestFile() {
    return settings.largestFile().toBytes();
  }

  /// Takes more bytes of a file; those that are answered for are safe on disk.
  ///
  /// @param offset where they begin
  /// @throws Refusal `upload.unknown`, `upload.offset`, `upload.too-long`, `upload.busy`
  /// @throws java.io.UncheckedIOException when the sender goes away; what came is kept
  public Upload append(UUID id, long offset, InputStream bytes) {
    var upload = get(id);
    if (upload.received() != offset) {
      throw Refusal.conflict("upload.offset", upload.received());
    }
    files.requireRoom(upload.bytes() - upload.received());
    files.append(upload, bytes, safe -> table.received(upload, safe, now()));
    return get(id);
  }

  /// Gives up one file.
  ///
  /// @throws Refusal `upload.unknown`
  public void remove(UUID id) {
    var upload = table.upload(id, owner()).orElseThrow(() -> Refusal.notFound("upload.unknown"));
    table.delete(id);
    files.discard(upload);
  }

  /// Gives up a set.
  ///
  /// @throws Refusal `upload.set-unknown` or `upload.set-finished`
  public void removeSet(UUID id) {
    var set = set(id);
    requireUnfinished(set);
    table.deleteSet(id);
    set.files().forEach(files::discard);
  }

  /// Makes a whole set a batch; asked again, it is the same batch.
  ///
  /// @return the number of the batch
  /// @throws Refusal `upload.set-unknown`, `upload.not-whole`, or as [Batches#receive]
  public long finish(UUID id, Channel channel) {
    var set = set(id);
    if (set.batch() != null) {
      return set.batch();
    }
    if (!set.isWhole()) {
      throw Refusal.conflict("upload.not-whole");
    }
    long batch = received(set, channel);
    table.became(id, batch);
    set.files().forEach(files::discard);
    return batch;
  }

  /// Whoever finishes the same set at the same moment gets the same batch.
  private long received(UploadSet set, Channel channel) {
    var wish = batch(set.wish(), channel, "upload:" + set.id());
    var incoming =
        set.files().stream()
            .map(file -> new IncomingFile(file.name(), () -> files.open(file)))
            .toList();
    try {
      return batches.receive(wish, incoming);
    } catch (DuplicateKeyException atTheSameMoment) {
      return batches.receive(wish, incoming);
    }
  }

  private static NewBatch batch(
      SetWish wish, Channel channel, @org.jspecify.annotations.Nullable String key) {
    return new NewBatch(
            channel, wish.customer(), wish.type(), wish.department(), wish.oneStack(), key)
        .withUrgency(wish.urgency())
        .withTwoPass(wish.twoPass());
  }

  private static void requireUnfinished(UploadSet set) {
    if (set.batch() != null) {
      throw Refusal.conflict("upload.set-finished", set.batch().toString());
    }
  }

  private static Refusal unknownSet(UUID id) {
    return Refusal.notFound("upload.set-unknown", id.toString());
  }

  private String owner() {
    return viewers.require(Permission.CAPTURE).name();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
