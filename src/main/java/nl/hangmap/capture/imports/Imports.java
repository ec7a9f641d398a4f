package nl.hangmap.capture.imports;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The imports of backlogs from the server's import folder: checked first, then taken line by line.
///
/// Everything needs the rights to review, to register documents and to add content; an import is
/// seen and steered by who asked for it, and by administrators.
@Service
public class Imports {

  private static final List<Permission> NEEDED =
      List.of(Permission.REVIEW, Permission.DOCUMENT_REGISTER, Permission.CONTENT_ADD);

  private final ImportTable imports;
  private final LineTable lines;
  private final ImportFolder folder;
  private final ObjectProvider<Scheduler> scheduler;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Imports(
      ImportTable imports,
      LineTable lines,
      ImportFolder folder,
      ObjectProvider<Scheduler> scheduler,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.imports = imports;
    this.lines = lines;
    this.folder = folder;
    this.scheduler = scheduler;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// The lists in the import folder.
  public List<FoundList> lists() {
    importer();
    return folder.lists();
  }

  /// Begins the check of a list, which takes nothing.
  ///
  /// @param list its path below the import folder
  /// @return the number of the import
  /// @throws Refusal `import.list-missing` or `import.list-unknown`
  @Transactional
  public long check(String list) {
    var viewer = importer();
    var path = ImportFolder.normal(list.strip());
    if (path.isEmpty()) {
      throw Refusal.invalidAt("list", "import.list-missing");
    }
    var found = folder.list(path);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long id = imports.insert(path, found.bytes(), viewer.name(), now);
    schedule(ImportJobs.CHECK, new ImportRun(id, 0));
    tell(imports.find(id).orElseThrow(), "asked");
    return id;
  }

  /// @throws Refusal `import.unknown`, also for an import that is not the viewer's to see
  @Transactional(readOnly = true)
  public ImportView get(long id) {
    var row = visible(id, imports.find(id));
    return row.view(row.counts().done() == 0 ? 0 : lines.unread(id), clock.instant());
  }

  /// The newest first.
  @Transactional(readOnly = true)
  public Page<ImportView> list(PageRequest page) {
    var viewer = importer();
    var rows = imports.list(seesAll(viewer) ? null : viewer.name(), page);
    var now = clock.instant();
    return Page.of(rows, page.limit(), row -> Cursor.of(row.id())).map(row -> row.view(0, now));
  }

  /// The report: lines in the order of the list, then the files that no line names.
  ///
  /// @param states those to be shown
  /// @throws Refusal `import.unknown`
  @Transactional(readOnly = true)
  public Page<ImportLine> lines(long id, Set<LineState> states, PageRequest page) {
    visible(id, imports.find(id));
    long after = page.after(1).map(cursor -> cursor.number(0)).orElse(0L);
    var rows = lines.list(id, states, Math.toIntExact(after), page.fetch());
    return Page.of(rows, page.limit(), line -> Cursor.of(line.place()));
  }

  /// Starts a checked import, or goes on with a stopped one.
  ///
  /// @throws Refusal `import.not-startable`, `import.other-runs` or `import.nothing-good`
  @Transactional
  public void start(long id) {
    imports.lockFolder(visible(id, imports.find(id)).folder());
    var row = visible(id, imports.lock(id));
    if (row.state() != ImportState.CHECKED && row.state() != ImportState.STOPPED) {
      throw Refusal.conflict("import.not-startable");
    }
    begin(row, "started");
  }

  /// Takes the lines that failed once more.
  ///
  /// @throws Refusal `import.nothing-failed` or `import.other-runs`
  @Transactional
  public void retry(long id) {
    imports.lockFolder(visible(id, imports.find(id)).folder());
    var row = visible(id, imports.lock(id));
    int failed = row.state() == ImportState.DONE ? lines.retry(id) : 0;
    if (failed == 0) {
      throw Refusal.conflict("import.nothing-failed");
    }
    imports.recount(id, failed, 0);
    begin(row, "retried");
  }

  private void begin(ImportRow row, String change) {
    if (imports.othersRun(row)) {
      throw Refusal.conflict("import.other-runs");
    }
    imports.recount(row.id(), 0, lines.markTakenBefore(row));
    var now = imports.find(row.id()).orElseThrow();
    if (now.counts().good() == 0) {
      throw Refusal.conflict("import.nothing-good");
    }
    schedule(ImportJobs.TAKE, new ImportRun(row.id(), imports.run(row.id(), clock.instant())));
    tell(now, change);
  }

  /// Stops an import after the line at work; a check that is stopped is given up.
  ///
  /// @throws Refusal `import.not-stoppable`
  @Transactional
  public void stop(long id) {
    var row = visible(id, imports.lock(id));
    switch (row.state()) {
      case CHECKING ->
          imports.state(
              id, ImportState.REFUSED, Problem.of("import.check-stopped"), clock.instant());
      case RUNNING -> imports.state(id, ImportState.STOPPED, null, clock.instant());
      default -> throw Refusal.conflict("import.not-stoppable");
    }
    tell(row, "stopped");
  }

  private void schedule(TaskDescriptor<ImportRun> task, ImportRun run) {
    scheduler
        .getObject()
        .scheduleIfNotExists(
            task.instance(run.id() + "-" + run.run())
                .data(run)
                .priority(ImportJobs.PRIORITY)
                .scheduledTo(clock.instant()));
  }

  private void tell(ImportRow row, String change) {
    events.publishEvent(new ImportSteered(row.id(), row.path(), change, row.counts()));
  }

  private ImportRow visible(long id, Optional<ImportRow> row) {
    var viewer = importer();
    return row.filter(one -> seesAll(viewer) || one.askedBy().equals(viewer.name()))
        .orElseThrow(() -> Refusal.notFound("import.unknown", Long.toString(id)));
  }

  /// Whether the viewer may import at all.
  public boolean mayImport() {
    var viewer = viewers.current();
    return NEEDED.stream().allMatch(viewer::may);
  }

  private static boolean seesAll(Viewer viewer) {
    return viewer.may(Permission.USERS_MANAGE);
  }

  private Viewer importer() {
    var viewer = viewers.current();
    NEEDED.forEach(viewer::require);
    return viewer;
  }
}
