package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.capture.worker.Done;
import nl.hangmap.capture.worker.FileRefused;
import nl.hangmap.capture.worker.OpenedFile;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.PageWorkers;
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
  private record KeptPage(StoredImage image, @Nullable PageText bornText) {}

  /// What a file holds, all of it safe in storage.
  private record Kept(String mediaType, List<KeptPage> pages, List<StoredFile> attachments) {}

  @Override
  public void run(long id) {
    var file = files.find(id).orElseThrow();
    if (file.state() != FileState.RECEIVED) {
      return;
    }
    try (var folder = scratch.folder()) {
      var source = folder.fetch(file.hash(), "source");
      switch (workers.open(source, folder.path("pages"))) {
        case FileRefused<OpenedFile>(FileRefused.Reason reason, String detail) ->
            refuse(id, FileProblem.valueOf(reason.name()), detail);
        case Done<OpenedFile>(OpenedFile opened) -> take(file, kept(opened, file, folder));
      }
    }
  }

  private void take(FileRow file, Kept kept) {
    if (kept.pages().isEmpty() && kept.attachments().isEmpty()) {
      refuse(file.id(), FileProblem.NO_PAGES, "");
    } else {
      open(file, kept);
    }
  }

  @Override
  public void giveUp(long id) {
    refuse(id, FileProblem.NOT_OPENED, "");
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

  private void open(FileRow received, Kept kept) {
    long id = received.id();
    transaction.executeWithoutResult(
        status -> {
          if (!kept.attachments().isEmpty()) {
            batches.lock(received.batch());
          }
          var pace = batches.lockPace(received.batch());
          var file = files.lock(id);
          if (file.state() == FileState.RECEIVED) {
            addPages(file, kept, pace);
            addAttachments(file, kept.attachments(), pace);
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
        readings.keepText(id, page.bornText());
      }
      ids.add(id);
    }
    return ids;
  }

  private void refuse(long id, FileProblem problem, String detail) {
    transaction.executeWithoutResult(
        status -> {
          var file = files.lock(id);
          if (file.state() == FileState.RECEIVED) {
            refused(file, problem, detail);
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
