package nl.hangmap.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.hangmap.content.ContentFixture.pdf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentFact.ContentFact;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HangmapTest
@RecordApplicationEvents
class ContentsTest {

  @Autowired private Contents contents;
  @Autowired private Documents documents;
  @Autowired private ClientFiles files;
  @Autowired private ContentStore store;
  @Autowired private ContentFacts references;
  @Autowired private ContentFixture fixture;
  @Autowired private ApplicationEvents events;

  @Test
  void addsAVersionAndNeverAltersTheOneBefore() throws Exception {
    var quote = fixture.aQuote();
    var first = fixture.put(quote, pdf("one"));
    var second = fixture.put(quote, pdf("two"));
    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(read(quote, 1)).isEqualTo(pdf("one"));
    assertThat(read(quote, null)).isEqualTo(pdf("two"));
    assertThat(events.stream(ContentAdded.class).map(ContentAdded::version)).contains(1, 2);
  }

  @Test
  void addsNothingWhenTheNewestVersionHasTheSameBytes() {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("same"));
    var again = asSystem(() -> contents.put(quote, upload(pdf("same"), "other.pdf")));
    assertThat(again.added()).isFalse();
    assertThat(again.version().version()).isEqualTo(1);
    fixture.put(quote, pdf("different"));
    assertThat(fixture.put(quote, pdf("same")).version()).isEqualTo(3);
  }

  @Test
  void refusesContentOfAStaticDocumentUntilAScanIsRequested() {
    var onPaper = fixture.aStaticQuote();
    assertThat(refusal(() -> contents.put(onPaper, upload(pdf("x"), "x.pdf"))))
        .isEqualTo("content.document-static");
    asSystem(() -> documents.requestScan(onPaper));
    assertThat(fixture.put(onPaper, pdf("x")).version()).isEqualTo(1);
  }

  @Test
  void believesTheBytesAndNotTheName() {
    var quote = fixture.aQuote();
    var html = "<!doctype html><html>hello</html>".getBytes(UTF_8);
    assertThat(refusal(() -> contents.put(quote, upload(html, "quote.pdf"))))
        .isEqualTo("content.is-html");
    assertThat(refusal(() -> contents.put(quote, upload(new byte[0], "quote.pdf"))))
        .isEqualTo("content.empty");
    var named = asSystem(() -> contents.put(quote, upload(pdf("x"), "quote.html")).version());
    assertThat(named.mediaType()).isEqualTo("application/pdf");
    assertThat(named.fileName()).isEqualTo("quote.pdf");
  }

  @Test
  void takesBytesThatAreKeptAlready() {
    var quote = fixture.aQuote();
    var object = store.put(new ByteArrayInputStream(pdf("kept")));
    var put = asSystem(() -> contents.put(quote, object, "kept.pdf", "application/pdf"));
    assertThat(put.version().original()).isEqualTo(object.hash());
    assertThat(put.version().bytes()).isEqualTo(object.bytes());
  }

  @Test
  void recordsEveryOpeningWithWhoseDocumentItIs() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("secret"));
    for (int time = 0; time < 2; time++) {
      fixture.files().as("sales", () -> contents.open(quote, RenditionKind.ORIGINAL, null)).close();
    }
    var opened =
        events.stream(DocumentOpened.class).filter(event -> event.document().equals(quote));
    assertThat(opened)
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.auditFact().action()).isEqualTo("document.opened"));
  }

  @Test
  void countsThePartsOfOneReadingAsOneOpening() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("in parts"));
    for (long from : List.of(5L, 0L, 8L, 10L)) {
      fixture
          .files()
          .as("sales", () -> contents.find(quote, RenditionKind.ORIGINAL, null).part(from, 2))
          .close();
    }
    // Reading from the middle is an opening too when nothing was opened before it.
    assertThat(openings(quote)).isEqualTo(2);
    fixture
        .files()
        .as("mailroom", () -> contents.find(quote, RenditionKind.ORIGINAL, null).part(1, 2))
        .close();
    assertThat(openings(quote)).isEqualTo(3);
  }

  @Test
  void keepsWhatWasMadeOfAVersion() throws Exception {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("scan"));
    var archive = new NewRendition(quote, 1, RenditionKind.ARCHIVE, "application/pdf");
    assertThat(refusal(() -> contents.open(quote, RenditionKind.ARCHIVE, null)))
        .isEqualTo("content.rendition-absent");
    fixture.addRendition(archive, pdf("archive"));
    fixture.addRendition(archive, pdf("archive"));
    fixture.addRendition(archive, pdf("better archive"));
    try (var open = asSystem(() -> contents.open(quote, RenditionKind.ARCHIVE, 1))) {
      assertThat(open.bytes().readAllBytes()).isEqualTo(pdf("better archive"));
      assertThat(open.rendition().fileName()).isEqualTo("letter.pdf");
    }
    assertThat(events.stream(RenditionAdded.class)).hasSize(2);
    assertThat(asSystem(() -> contents.versions(quote, PageRequest.first())).items())
        .singleElement()
        .satisfies(
            version ->
                assertThat(version.renditions())
                    .isEqualTo(Set.of(RenditionKind.ORIGINAL, RenditionKind.ARCHIVE)));
  }

  @Test
  void refusesRenditionsThatABrowserWouldRun() {
    assertThatThrownBy(() -> new NewRendition(fixture.aQuote(), 1, RenditionKind.TEXT, "text/html"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void answersADocumentOfOthersAsIfItDidNotExist() {
    var complaint = fixture.aComplaint();
    asSystem(() -> documents.requestScan(complaint));
    fixture.put(complaint, pdf("angry"));
    for (var kind : RenditionKind.values()) {
      assertThat(refusalOf("sales", () -> contents.find(complaint, kind, null)))
          .isEqualTo("document.not-found");
    }
    assertThat(refusalOf("sales", () -> contents.versions(complaint, PageRequest.first())))
        .isEqualTo("document.not-found");
    assertThat(refusalOf("sales", () -> contents.put(complaint, upload(pdf("x"), "x.pdf"))))
        .isEqualTo("document.not-found");
    assertThat(refusalOf("archivist", () -> contents.put(complaint, upload(pdf("x"), "x.pdf"))))
        .isEqualTo("access.permission");
  }

  @Test
  void numbersVersionsWithoutGapsWhenManyPutAtOnce() throws Exception {
    var quote = fixture.aQuote();
    var puts = new ArrayList<Callable<Integer>>();
    for (int number = 0; number < 8; number++) {
      var bytes = pdf("number " + number);
      puts.add(() -> fixture.put(quote, bytes).version());
    }
    var versions = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var put : threads.invokeAll(puts)) {
        versions.add(put.get());
      }
    }
    assertThat(versions).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void tellsTheClientFileWhatOpensOnScreen() {
    var quote = fixture.aQuote();
    fixture.put(quote, pdf("one"));
    fixture.put(quote, pdf("two!"));
    var entry = asSystem(() -> files.entry(documents.get(quote)));
    assertThat(entry.content())
        .isEqualTo(new ContentFact(2, "application/pdf", 13, "/documents/" + quote + "/viewer"));
    var timeline = asSystem(() -> files.timeline(quote, PageRequest.first()));
    assertThat(timeline.items().getFirst().text()).contains("version 2");
  }

  @Test
  void speaksForItsObjectsSoThatTheyAreNotSwept() {
    var quote = fixture.aQuote();
    var version = fixture.put(quote, pdf("kept " + quote));
    fixture.addRendition(
        new NewRendition(quote, 1, RenditionKind.TEXT, "text/plain"), quote.text().getBytes(UTF_8));
    var text = asSystem(() -> contents.find(quote, RenditionKind.TEXT, null)).rendition().hash();
    var unknown = new Sha256("1".repeat(64));
    assertThat(references.referenced(Set.of(version.original(), text, unknown)))
        .containsExactlyInAnyOrder(version.original(), text);
  }

  private byte[] read(Identifier document, @Nullable Integer version) throws Exception {
    try (var open = asSystem(() -> contents.open(document, RenditionKind.ORIGINAL, version))) {
      return open.bytes().readAllBytes();
    }
  }

  private long openings(Identifier document) {
    return events.stream(DocumentOpened.class)
        .filter(event -> event.document().equals(document))
        .count();
  }

  private <T> T asSystem(Supplier<T> work) {
    return fixture.files().asSystem(work);
  }

  private String refusal(Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, () -> asSystem(work)).problems().getFirst().code();
  }

  private String refusalOf(String user, Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, () -> fixture.files().as(user, work))
        .problems()
        .getFirst()
        .code();
  }

  private static ContentUpload upload(byte[] bytes, String fileName) {
    return new ContentUpload(new ByteArrayInputStream(bytes), fileName);
  }
}
