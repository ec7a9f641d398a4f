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

/// Takes a received file apart into its pages, or tells why that cannot be done.
@Component
class OpenFile implements Step {

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
        case Done<OpenedFile>(OpenedFile opened) when opened.pages().isEmpty() ->
            refuse(id, FileProblem.NO_PAGES, "");
        case Done<OpenedFile>(OpenedFile opened) -> open(file, opened, kept(opened, folder));
      }
    }
  }

  @Override
  public void giveUp(long id) {
    refuse(id, FileProblem.NOT_OPENED, "");
  }

  private static List<KeptPage> kept(OpenedFile opened, Scratch.Folder folder) {
    var kept = new ArrayList<KeptPage>();
    for (var page : opened.pages()) {
      var object = folder.keep(page.image().file());
      kept.add(new KeptPage(StoredImage.of(page.image(), object.hash()), page.bornText()));
    }
    return kept;
  }

  private void open(FileRow received, OpenedFile opened, List<KeptPage> kept) {
    long id = received.id();
    transaction.executeWithoutResult(
        status -> {
          var pace = batches.lockPace(received.batch());
          var file = files.lock(id);
          if (file.state() == FileState.RECEIVED) {
            files.opened(id, opened.mediaType(), kept.size());
            jobs.read(pace, insert(file, kept));
          }
        });
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
            files.refused(id, problem);
            events.publishEvent(
                new FileRefusedAtIntake(file.batch(), file.name(), file.hash(), problem, detail));
            jobs.split(batches.pace(file.batch()), id);
          }
        });
  }
}
