package nl.hangmap.capture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.classification.Departments;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The deliveries of scanned files: takes them in, and tells of every page where it is.
@Service
public class Batches {

  private final BatchStore batches;
  private final BatchIntake intake;
  private final BatchReader reader;
  private final ContentStore store;
  private final Customers customers;
  private final DocumentTypes types;
  private final Departments departments;
  private final CaptureSettings settings;
  private final Viewers viewers;
  private final Clock clock;

  Batches(
      BatchStore batches,
      BatchIntake intake,
      BatchReader reader,
      ContentStore store,
      Customers customers,
      DocumentTypes types,
      Departments departments,
      CaptureSettings settings,
      Viewers viewers,
      Clock clock) {
    this.batches = batches;
    this.intake = intake;
    this.reader = reader;
    this.store = store;
    this.customers = customers;
    this.types = types;
    this.departments = departments;
    this.settings = settings;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// Takes files in: first the bytes of each are made safe under their hash, then everything is
  /// written down at once and the work on it begins. Call it outside a transaction.
  ///
  /// @return the number of the batch; that of the first delivery when the channel delivers the same
  ///   twice
  /// @throws Refusal `batch.no-files`, `batch.too-many-files`, `batch.two-pass-files`, what is
  ///   wrong with customer, type or department, `storage.unavailable` or `storage.full`; nothing
  ///   was taken in then
  public long receive(NewBatch wish, List<IncomingFile> files) {
    var viewer = viewers.require(Permission.CAPTURE);
    var batch = checked(wish, viewer);
    if (files.isEmpty()) {
      throw Refusal.invalidAt("files", "batch.no-files");
    }
    requireFiles(files.size());
    if (wish.twoPass() && files.size() > 2) {
      throw Refusal.invalidAt("files", "batch.two-pass-files", files.size());
    }
    var key = wish.sourceKey();
    var known = key == null ? null : batches.findBySource(key).orElse(null);
    return known == null
        ? intake.add(batch, wish.urgencyOf(files.size()), key, stored(files))
        : known;
  }

  /// Looks whether files could be received with this wish, without receiving any.
  ///
  /// @throws Refusal what is wrong with customer, type or department
  public void check(NewBatch wish) {
    checked(wish, viewers.require(Permission.CAPTURE));
  }

  /// @throws Refusal `batch.too-many-files` when so many are too many for one batch
  public void requireFiles(int count) {
    if (count > settings.maxFiles()) {
      throw Refusal.invalidAt("files", "batch.too-many-files", count, settings.maxFiles());
    }
  }

  /// A batch with every file and every document found in it.
  ///
  /// @throws Refusal `batch.unknown`, also for a batch that is not the viewer's to see
  public BatchView get(long id) {
    return reader.view(id, visible(id));
  }

  /// How far a batch has come, without its files and documents.
  ///
  /// @throws Refusal `batch.unknown`, also for a batch that is not the viewer's to see
  public BatchSummary progress(long id) {
    visible(id);
    return batches.summary(id).orElseThrow();
  }

  /// The batches, newest first: everybody's for who reviews, else the viewer's own.
  public Page<BatchSummary> list(PageRequest page) {
    var viewer = viewers.require(Permission.CAPTURE);
    var rows = batches.list(viewer.may(Permission.REVIEW) ? null : viewer.name(), page);
    return Page.of(rows, page.limit(), BatchStore::cursor);
  }

  /// The viewer, when the batch is the viewer's to see and to steer.
  Viewer visible(long id) {
    var viewer = viewers.require(Permission.CAPTURE);
    boolean visible =
        batches
            .find(id)
            .filter(
                batch -> viewer.may(Permission.REVIEW) || batch.receivedBy().equals(viewer.name()))
            .isPresent();
    if (!visible) {
      throw Refusal.notFound("batch.unknown", Long.toString(id));
    }
    return viewer;
  }

  private List<StoredFile> stored(List<IncomingFile> files) {
    var stored = new ArrayList<StoredFile>();
    for (var file : files) {
      try (var bytes = file.source().open()) {
        stored.add(new StoredFile(file.name(), store.put(bytes), file.keptAs()));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(file.name() + " cannot be read", unreadable);
      }
    }
    return stored;
  }

  private BatchRow checked(NewBatch wish, Viewer viewer) {
    var customer = given(wish.customer());
    var type = given(wish.type());
    var department = given(wish.department());
    return new BatchRow(
        0,
        wish.channel(),
        viewer.name(),
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        customer == null ? null : customers.get(new CustomerNumber(customer)).number().value(),
        type == null ? null : types.get(type).id(),
        department == null ? ownDepartment(viewer) : departments.get(department).id(),
        wish.oneStack() || wish.twoPass(),
        wish.twoPass(),
        null,
        null);
  }

  private @Nullable String ownDepartment(Viewer viewer) {
    return viewer.onlyDepartment().stream()
        .filter(own -> departments.find(own).isPresent())
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
