package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.capture.worker.Done;
import nl.hangmap.capture.worker.FileRefused;
import nl.hangmap.capture.worker.OpenedFile;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.capture.worker.TextFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a received file apart into its pages, and a message into what came with it; or tells why
/// that cannot be done.
@Component
class OpenFile implements Step {

  /// Messages within files that came with messages; those attached as messages count as one.
  private static final int DEEPEST = 3;

  private final BatchStore batches;
  private final FileStore files;
  private final PageStore pages;
  private final ReadingStore readings;
  private final PageWorkers workers;
  private final Scratch scratch;
  private final CaptureJobs jobs;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  OpenFile(
      BatchStore batches,
      FileStore files,
      PageStore pages,
      ReadingStore readings,
      PageWorkers workers,
      Scratch scratch,
      CaptureJobs jobs,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.batches = batches;
    this.files = files;
    this.pages = pages;
    this.readings = readings;
    this.workers = workers;
    this.scratch = scratch;
    this.jobs = jobs;
    this.transaction = transaction;
    this.events = events;
  }

  /// A page whose image is safe in storage.
  private record KeptPage(StoredImage image, @Nullable TextFile bornText) {}

  /// What a file holds, all of it safe in storage.
  private record Kept(String mediaType, List<KeptPage> pages, List<StoredFile> attachments) {}

  /// A file as it came, with what it holds.
  private record Side(FileRow file, Kept kept) {}

  @Override
  public void run(long id) {
    var file = files.find(id).orElseThrow();
    if (file.state() != FileState.RECEIVED) {
      return;
    }
    var together = together(file);
    if (together.getFirst().id() == id) {
      open(together);
    }
  }

  /// Fronts and backs in two files are opened with the first of them.
  private List<FileRow> together(FileRow file) {
    var batch = batches.find(file.batch()).orElseThrow();
    return batch.twoPass() ? files.of(batch.id()) : List.of(file);
  }

  private void open(List<FileRow> together) {
    var sides = new ArrayList<Side>();
    try (var folder = scratch.folder()) {
      for (var file : together) {
        var source = folder.fetch(file.hash(), "source-" + file.number());
        switch (workers.open(source, folder.path("pages-" + file.number()))) {
          case FileRefused<OpenedFile>(FileRefused.Reason reason, String detail) -> {
            refuse(together, file, FileProblem.valueOf(reason.name()), detail);
            return;
          }
          case Done<OpenedFile>(OpenedFile opened) ->
              sides.add(new Side(file, kept(opened, file, folder)));
        }
      }
      take(sides);
    }
  }

  private void take(List<Side> sides) {
    var first = sides.getFirst();
    if (batches.find(first.file().batch()).orElseThrow().twoPass() && !match(sides)) {
      var counts = sides.stream().map(side -> "" + side.kept().pages().size()).toList();
      var files = sides.stream().map(Side::file).toList();
      refuse(files, first.file(), FileProblem.SIDES_DIFFER, String.join(" and ", counts));
    } else if (first.kept().pages().isEmpty() && first.kept().attachments().isEmpty()) {
      refuse(List.of(first.file()), first.file(), FileProblem.NO_PAGES, "");
    } else {
      addAll(sides);
    }
  }

  /// Whether there are as many backs as fronts, and nothing else.
  private static boolean match(List<Side> sides) {
    int first = sides.getFirst().kept().pages().size();
    int last = sides.getLast().kept().pages().size();
    boolean even = sides.size() == 1 ? first % 2 == 0 : first == last;
    return even
        && first > 0
        && sides.stream().allMatch(side -> side.kept().attachments().isEmpty());
  }

  @Override
  public void giveUp(long id) {
    var file = files.find(id).orElseThrow();
    refuse(together(file), file, FileProblem.NOT_OPENED, "");
  }

  private Kept kept(OpenedFile opened, FileRow file, Scratch.Folder folder) {
    var pages = new ArrayList<KeptPage>();
    for (var page : opened.pages()) {
      var object = folder.keep(page.image().file());
      pages.add(new KeptPage(StoredImage.of(page.image(), object.hash()), page.bornText()));
    }
    return new Kept(opened.mediaType(), pages, attachments(opened, file, folder));
  }

  /// Content put into a document is that document alone, whatever came with it.
  private List<StoredFile> attachments(OpenedFile opened, FileRow file, Scratch.Folder folder) {
    boolean content = batches.find(file.batch()).orElseThrow().channel() == Channel.CONTENT;
    return content
        ? List.of()
        : opened.attachments().stream()
            .map(
                part ->
                    new StoredFile(IncomingFile.shown(part.name()), folder.keep(part.file()), null))
            .toList();
  }

  private void addAll(List<Side> sides) {
    long batch = sides.getFirst().file().batch();
    transaction.executeWithoutResult(
        status -> {
          if (sides.stream().anyMatch(side -> !side.kept().attachments().isEmpty())) {
            batches.lock(batch);
          }
          var pace = batches.lockPace(batch);
          for (var side : sides) {
            var file = files.lock(side.file().id());
            if (file.state() == FileState.RECEIVED) {
              addPages(file, side.kept(), pace);
              addAttachments(file, side.kept().attachments(), pace);
            }
          }
        });
  }

  private void addPages(FileRow file, Kept kept, Pace pace) {
    if (kept.pages().isEmpty()) {
      files.kept(file.id(), kept.mediaType());
      jobs.split(pace, file.id());
    } else {
      files.opened(file.id(), kept.mediaType(), kept.pages().size());
      jobs.read(pace, insert(file, kept.pages()));
    }
  }

  private void addAttachments(FileRow message, List<StoredFile> attachments, Pace pace) {
    for (var attachment : attachments) {
      var file = files.insertWith(message, attachment);
      if (file.depth() > DEEPEST) {
        refused(file, FileProblem.NESTED, "");
      } else {
        jobs.open(pace, List.of(file.id()));
      }
    }
  }

  private List<Long> insert(FileRow file, List<KeptPage> kept) {
    var ids = new ArrayList<Long>();
    for (var page : kept) {
      long id = pages.insert(file, ids.size() + 1, page.image());
      if (page.bornText() != null) {
        readings.keepText(id, page.bornText().read());
      }
      ids.add(id);
    }
    return ids;
  }

  /// Refuses files that only make sense together, one of them for its own reason.
  private void refuse(List<FileRow> together, FileRow bad, FileProblem problem, String detail) {
    transaction.executeWithoutResult(
        status -> {
          for (var one : together) {
            var file = files.lock(one.id());
            if (file.state() == FileState.RECEIVED) {
              boolean own = one.id() == bad.id();
              refused(file, own ? problem : FileProblem.SIDES_DIFFER, own ? detail : "");
            }
          }
        });
  }

  private void refused(FileRow file, FileProblem problem, String detail) {
    files.refused(file.id(), problem);
    events.publishEvent(
        new FileRefusedAtIntake(file.batch(), file.name(), file.hash(), problem, detail));
    jobs.split(batches.pace(file.batch()), file.id());
  }
}
