package nl.hangmap.capture;

import java.util.List;
import java.util.Optional;
import nl.hangmap.barcode.FormReading;
import nl.hangmap.capture.worker.Done;
import nl.hangmap.capture.worker.FileRefused;
import nl.hangmap.capture.worker.Outcome;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageReading;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.capture.worker.ReadOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reads the barcodes and the text of one page; the last page of a file starts the splitting.
@Component
class ReadPage implements Step {

  private final BatchStore batches;
  private final FileStore files;
  private final PageStore pages;
  private final ReadingStore readings;
  private final FormStore found;
  private final KnownForms forms;
  private final PageWorkers workers;
  private final Scratch scratch;
  private final CaptureJobs jobs;
  private final TransactionTemplate transaction;

  ReadPage(
      BatchStore batches,
      FileStore files,
      PageStore pages,
      ReadingStore readings,
      FormStore found,
      KnownForms forms,
      PageWorkers workers,
      Scratch scratch,
      CaptureJobs jobs,
      TransactionTemplate transaction) {
    this.batches = batches;
    this.files = files;
    this.pages = pages;
    this.readings = readings;
    this.found = found;
    this.forms = forms;
    this.workers = workers;
    this.scratch = scratch;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  /// What became of a page.
  private record Result(
      @Nullable PageText text,
      List<SeenBarcode> barcodes,
      boolean allCodes,
      @Nullable FormReading form,
      PageFindings findings) {

    private static Result unread(String problem) {
      return new Result(null, List.of(), true, null, PageFindings.unreadable(problem));
    }
  }

  @Override
  public void run(long id) {
    var page = pages.find(id).orElseThrow();
    if (page.state() != PageState.RECEIVED) {
      return;
    }
    try (var folder = scratch.folder()) {
      var image = page.keptImage();
      var file = folder.fetch(image.hash(), "page" + image.extension());
      finish(page, read(image.at(file), options(page)));
    }
  }

  @Override
  public void giveUp(long id) {
    var page = pages.find(id).orElseThrow();
    finish(page, Result.unread("FAILED"));
  }

  private ReadOptions options(PageRow page) {
    boolean hasText = readings.text(page.id()).isPresent();
    boolean onlyContent = batches.find(page.batch()).orElseThrow().channel() == Channel.CONTENT;
    return new ReadOptions("", !hasText, !onlyContent).recognising(forms.all());
  }

  /// A page whose text cannot be read within the limits still has its barcodes read.
  private Result read(PageImage image, ReadOptions options) {
    var whole = attempt(image, options);
    return switch (whole) {
      case Done<PageReading>(PageReading reading) -> result(reading);
      case FileRefused<PageReading>(FileRefused.Reason reason, String detail) ->
          withoutText(image, options).orElseGet(() -> Result.unread(reason.name()));
    };
  }

  private Optional<Result> withoutText(PageImage image, ReadOptions options) {
    if (!options.wantText() || !options.wantBarcodes()) {
      return Optional.empty();
    }
    return switch (attempt(image, options.withoutText())) {
      case Done<PageReading>(PageReading reading) -> Optional.of(result(reading));
      case FileRefused<PageReading> refused -> Optional.empty();
    };
  }

  private Outcome<PageReading> attempt(PageImage image, ReadOptions options) {
    return workers.read(image, options);
  }

  private static Result result(PageReading reading) {
    var text = reading.text();
    var confidence = text == null || text.words().isEmpty() ? null : text.confidence();
    return new Result(
        text,
        reading.barcodes().stream().map(SeenBarcode::of).toList(),
        reading.allCodes(),
        reading.form(),
        new PageFindings(reading.blank(), confidence, null));
  }

  private void keepCodes(PageRow page, Result result) {
    readings.keepBarcodes(page.id(), result.barcodes());
    if (result.form() != null) {
      found.keep(page.id(), result.form());
    }
    if (!result.allCodes()) {
      found.keepIncomplete(page.id());
    }
  }

  private void finish(PageRow page, Result result) {
    transaction.executeWithoutResult(
        status -> {
          if (!pages.read(page.id(), result.findings())) {
            return;
          }
          if (result.text() != null) {
            readings.keepText(page.id(), result.text());
          }
          keepCodes(page, result);
          if (files.pageRead(page.file()) == 0) {
            jobs.split(batches.pace(page.batch()), page.file());
          }
        });
  }
}
