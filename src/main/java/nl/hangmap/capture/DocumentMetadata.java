package nl.hangmap.capture;

import java.time.temporal.ChronoUnit;
import nl.hangmap.capture.worker.PdfMetadata;
import org.springframework.stereotype.Component;

/// What the PDF of a document found in a batch says about itself.
@Component
class DocumentMetadata {

  private final BatchStore batches;
  private final FileStore files;
  private final PageStore pages;
  private final CaptureSettings settings;

  DocumentMetadata(BatchStore batches, FileStore files, PageStore pages, CaptureSettings settings) {
    this.batches = batches;
    this.files = files;
    this.pages = pages;
    this.settings = settings;
  }

  PdfMetadata of(ItemRow item) {
    var first = pages.ofItem(item.id()).getFirst();
    var name = files.find(first.file()).orElseThrow().name();
    var batch = batches.find(item.batch()).orElseThrow();
    return new PdfMetadata(
        name + " (" + first.number() + ")",
        settings.language().getLanguage(),
        batch.receivedAt().truncatedTo(ChronoUnit.SECONDS));
  }
}
