package nl.hangmap.browser;

import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.capture.Backlog;
import nl.hangmap.capture.BatchState;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.IncomingFile;
import nl.hangmap.capture.NewBatch;
import nl.hangmap.capture.Review;
import nl.hangmap.capture.imports.ImportFixture;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.content.ContentFixture;
import nl.hangmap.content.ScanSamples;
import nl.hangmap.content.ScanSamples.Coding;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.DataFolder;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.mailroom.Mailings;
import org.springframework.stereotype.Component;

/// One thing of every kind that has a page.
@Component
class Examples {

  private static final CustomerNumber CUSTOMER = new CustomerNumber("C-200001");

  private final Batches batches;
  private final Backlog backlog;
  private final Review review;
  private final ClientFiles files;
  private final ContentFixture contents;
  private final Places places;
  private final Mailings mailings;
  private final ImportFixture imports;
  private final DataFolder folder;
  private final Viewers viewers;

  private Map<String, String> made = Map.of();

  Examples(
      Batches batches,
      Backlog backlog,
      Review review,
      ClientFiles files,
      ContentFixture contents,
      Places places,
      Mailings mailings,
      ImportFixture imports,
      DataFolder folder,
      Viewers viewers) {
    this.batches = batches;
    this.backlog = backlog;
    this.review = review;
    this.files = files;
    this.contents = contents;
    this.places = places;
    this.mailings = mailings;
    this.imports = imports;
    this.folder = folder;
    this.viewers = viewers;
  }

  /// What stands for the variables in the addresses of pages; made once.
  synchronized Map<String, String> names() {
    if (made.isEmpty()) {
      made = viewers.as(Viewer.system("test"), this::make);
    }
    return made;
  }

  private Map<String, String> make() {
    var scan = contents.aQuote();
    contents.put(scan, ScanSamples.pdf(Coding.G4, 2));
    long batch = reviewed();
    backlog.stop(handedIn());
    var mailing = mailings.list(PageRequest.first()).items().getLast().id();
    var names = new HashMap<String, String>();
    names.put("customer", CUSTOMER.value());
    names.put("document", document());
    names.put("scan", scan.text());
    names.put("batch", Long.toString(batch));
    names.put("alike", Long.toString(batches.get(reviewed()).documents().getFirst().id()));
    names.put("review", Long.toString(review.queue(PageRequest.first()).items().getFirst().id()));
    names.put(
        "location", places.locations(null, PageRequest.first()).items().getFirst().code().text());
    names.put("folder", folder());
    names.put("import", Long.toString(imported()));
    names.put("mailing", Long.toString(mailing));
    names.put(
        "piece", mailings.pieces(mailing, PageRequest.first()).items().getFirst().code().text());
    return names;
  }

  /// A list with a good line, a bad one, and a file that it does not name.
  private long imported() {
    var letter = "%PDF-1.7 letter".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var backlog = imports.folder().with("a.pdf", letter).with("b.pdf", letter);
    backlog.list(
        "list.csv",
        "file;customer;type;date;number",
        "a.pdf;%s;quote;2026-01-02;1".formatted(CUSTOMER.value()),
        "c.pdf;NOBODY;quote;2026-01-02;2");
    return imports.checked(backlog, "list.csv");
  }

  private String document() {
    var entries = files.file(CUSTOMER, PageRequest.first()).documents().items();
    return entries.getFirst().document().id().text();
  }

  private String folder() {
    return places.folders(CUSTOMER, PageRequest.first()).items().stream()
        .filter(place -> place.kind() == Kind.FOLDER)
        .findFirst()
        .orElseThrow()
        .code()
        .text();
  }

  /// A batch of letters without a barcode, which wait for a person.
  private long reviewed() {
    long batch = handedIn();
    Callable<Boolean> done =
        () ->
            viewers.as(
                Viewer.system("test"),
                () -> batches.get(batch).summary().state() != BatchState.PROCESSING);
    await().atMost(Duration.ofMinutes(3)).until(done);
    return batch;
  }

  private long handedIn() {
    var letters = folder.folder("sample-scans").resolve("brieven-zonder-barcode.tif");
    var file = new IncomingFile("brieven.tif", () -> Files.newInputStream(letters));
    return batches.receive(NewBatch.from(Channel.API), List.of(file));
  }
}
