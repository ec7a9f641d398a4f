package nl.hangmap.capture.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.Backlog;
import nl.hangmap.capture.TestScans;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class ImportsTest {

  private static final String HEAD = "file;customer;type;date;number;amount;title";

  @Autowired private ImportFixture fixture;
  @Autowired private Imports imports;
  @Autowired private ImportTable table;
  @Autowired private RunImport run;
  @Autowired private Documents documents;
  @Autowired private Contents contents;
  @Autowired private Backlog backlog;
  @Autowired private TestScans scans;
  @Autowired private Viewers viewers;
  @Autowired private JdbcClient database;
  @Autowired private KilledWhileRegistering killed;

  @Test
  void tellsWhatIsWrongWithEveryLine(@TempDir Path elsewhere) throws IOException {
    var customer = scans.customer("Achterstand B.V.");
    var folder = fixture.folder().with("goed.pdf", scans.letter("Goed"));
    folder.with("leeg.pdf", new byte[0]).with("tekst.pdf", "geen scan".getBytes(UTF_8));
    folder.with("over.pdf", scans.letter("Over")).with("deep/er/b.pdf", scans.letter("B"));
    var secret = Files.write(elsewhere.resolve("geheim.pdf"), scans.letter("Geheim"));
    Files.createSymbolicLink(folder.path("link.pdf"), secret);
    Files.createSymbolicLink(folder.path("map"), elsewhere);
    folder.list(
        "list.csv",
        "file;customer;type;date;number;amount;expiry;subject",
        "goed.pdf;%s;Quote;2-1-2026;2026-1;12,50;31-12-2026;".formatted(customer),
        "weg.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        "../backlog/x.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        "link.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        "map/geheim.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        "leeg.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        "tekst.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        "deep\\er\\b.pdf;;quote;2026-01-02;2;;;",
        "deep/er/b.pdf;NOBODY-9;quote;2026-01-02;2;;;",
        "goed.pdf;%s;quote;2026-01-02;2;;;".formatted(customer),
        ";%s;quoot;;;;;".formatted(customer),
        ";%s;quote;32-1-2026;;veel;;over iets".formatted(customer),
        ";%s;reply-coupon;2026-01-02;;;;".formatted(customer),
        "over.pdf;%s;quote;2026-01-02;2;;;;te veel".formatted(customer));
    folder.with("zonder.pdf", scans.letter("Zonder regel"));

    long id = fixture.checked(folder, "list.csv");

    var found = new HashMap<Integer, List<String>>();
    for (var line : fixture.lines(id)) {
      found.put(line.place(), line.problems().stream().map(Problem::code).toList());
    }
    assertThat(found)
        .containsOnly(
            entry(1, List.of()),
            entry(2, List.of("import.file-missing")),
            entry(3, List.of("import.file-outside")),
            entry(4, List.of("import.file-outside")),
            entry(5, List.of("import.file-outside")),
            entry(6, List.of("content.empty")),
            entry(7, List.of("content.type-unknown")),
            entry(8, List.of("import.customer-missing")),
            entry(9, List.of("import.customer-unknown", "import.line-twice")),
            entry(10, List.of("import.line-twice")),
            entry(
                11,
                List.of("document.date-missing", "document.type-unknown", "import.file-not-named")),
            entry(
                12,
                List.of(
                    "document.date-unreadable",
                    "document.key-point-missing",
                    "document.key-point-money",
                    "document.key-point-unknown",
                    "import.file-not-named")),
            entry(13, List.of()),
            entry(14, List.of("import.line-columns")),
            entry(15, List.of("import.file-without-line")));
    var view = fixture.view(id);
    assertThat(view.state()).isEqualTo(ImportState.CHECKED);
    assertThat(view.counts()).isEqualTo(new ImportView.LineCounts(14, 2, 12, 1, 0, 0));
    assertThat(view.onPaper()).isEqualTo(1);
    assertThat(registered(customer)).isZero();
  }

  @Test
  void makesADocumentOfEveryGoodLineAndReadsItWhenNothingElseWaits() throws IOException {
    var customer = scans.customer("Offertes B.V.");
    var folder = fixture.folder().with("a.pdf", scans.quote("2026-70"));
    folder.list(
        "list.csv",
        HEAD,
        "a.pdf;%s;quote;2-1-2026;2026-70;1.250,00 EUR;".formatted(customer),
        ";%s;reply-coupon;2026-02-03;;;Antwoord".formatted(customer),
        "weg.pdf;%s;quote;2026-01-02;3;;".formatted(customer));
    long id = fixture.checked(folder, "list.csv");

    fixture.start(id);
    var view = fixture.awaitEnd(id);

    assertThat(view.state()).isEqualTo(ImportState.DONE);
    assertThat(view.counts()).isEqualTo(new ImportView.LineCounts(3, 0, 1, 0, 2, 0));
    var line = fixture.lines(id).getFirst();
    var document =
        viewers.as(
            fixture.mailroom(),
            () -> documents.get(java.util.Objects.requireNonNull(line.document())));
    assertThat(document.date()).hasToString("2026-01-02");
    assertThat(document.title()).isEqualTo("Offerte 2026-70");
    assertThat(document.keyPoints()).containsEntry("amount", "1250.00 EUR");
    assertThat(document.registeredBy()).isEqualTo("mailroom");
    var content =
        viewers.as(
            fixture.mailroom(), () -> contents.open(document.id(), RenditionKind.ORIGINAL, null));
    try (var bytes = content.bytes()) {
      assertThat(bytes.readAllBytes()).isEqualTo(Files.readAllBytes(folder.path("a.pdf")));
    }
    assertThat(fixture.lines(id).get(1).onPaper()).isTrue();
    assertThat(urgencies(id)).containsExactly("LOW");
    assertThat(registered(customer)).isEqualTo(2);
    assertThat(batches(id)).noneMatch(batch -> underWay().contains(batch));
    scans.waitFor(batches(id).getFirst());
    var text =
        viewers.as(fixture.mailroom(), () -> contents.words(document.id(), 10_000)).orElse("");
    assertThat(text).contains("2026-70");
  }

  @Test
  void aKilledImportLosesNoLineAndDoublesNone() {
    var customer = scans.customer("Stroomuitval B.V.");
    long id = checkedLines(customer, 7);
    var first = new ImportRun(id, table.run(id, java.time.Instant.EPOCH));
    var left = new AtomicInteger(2);
    as(() -> run.run(first, () -> left.getAndDecrement() > 0));
    assertThat(registered(customer)).isEqualTo(2);
    killed.at("Regel 4");
    assertThatExceptionOfType(KilledWhileRegistering.Killed.class)
        .isThrownBy(() -> as(() -> run.run(first, () -> true)));
    assertThat(registered(customer)).isEqualTo(3);
    assertThat(fixture.view(id).counts().done()).isEqualTo(3);

    assertThat(as(() -> run.run(first, () -> true))).isFalse();

    assertThat(fixture.view(id).state()).isEqualTo(ImportState.DONE);
    assertThat(registered(customer)).isEqualTo(7);
    assertThat(titles(customer)).doesNotHaveDuplicates().hasSize(7);
  }

  @Test
  void aStoppedImportTakesNoFurtherLineAndGoesOnWhereItWas() {
    var customer = scans.customer("Stop B.V.");
    long id = checkedLines(customer, 5);
    var first = new ImportRun(id, table.run(id, java.time.Instant.EPOCH));
    var left = new AtomicInteger(2);
    as(() -> run.run(first, () -> left.getAndDecrement() > 0));
    viewers.as(fixture.mailroom(), () -> imports.stop(id));
    assertThat(as(() -> run.run(first, () -> true))).isFalse();
    assertThat(registered(customer)).isEqualTo(2);

    fixture.start(id);
    as(() -> run.run(first, () -> true));

    assertThat(fixture.awaitEnd(id).counts().done()).isEqualTo(5);
    assertThat(titles(customer)).doesNotHaveDuplicates().hasSize(5);
  }

  @Test
  void aLineWhoseFileChangedFailsAndCanBeTriedAgain() throws IOException {
    var customer = scans.customer("Gewijzigd B.V.");
    var folder = fixture.folder().with("a.pdf", scans.letter("A"));
    folder.list("list.csv", HEAD, "a.pdf;%s;quote;2026-01-02;1;;".formatted(customer));
    long id = fixture.checked(folder, "list.csv");
    var time = Files.getLastModifiedTime(folder.path("a.pdf"));
    folder.with("a.pdf", scans.letter("Heel iets anders"));
    fixture.start(id);
    assertThat(fixture.awaitEnd(id).counts().failed()).isEqualTo(1);
    assertThat(fixture.lines(id).getFirst().problems().getFirst().code())
        .isEqualTo("import.file-changed");

    folder.with("a.pdf", scans.letter("A"));
    Files.setLastModifiedTime(folder.path("a.pdf"), time);
    viewers.as(fixture.mailroom(), () -> imports.retry(id));

    assertThat(fixture.awaitEnd(id).counts())
        .isEqualTo(new ImportView.LineCounts(1, 0, 0, 0, 1, 0));
    assertThat(registered(customer)).isEqualTo(1);
  }

  @Test
  void whatWasTakenBeforeIsNotTakenByAnotherImport() {
    var customer = scans.customer("Nogmaals B.V.");
    var folder = fixture.folder().with("a.pdf", scans.letter("A"));
    folder.list("list.csv", HEAD, "a.pdf;%s;quote;2026-01-02;1;;".formatted(customer));
    long first = fixture.checked(folder, "list.csv");
    long second = fixture.checked(folder, "list.csv");
    fixture.start(first);
    fixture.awaitEnd(first);

    refuses(() -> fixture.start(second), "import.nothing-good");
    long third = fixture.checked(folder, "list.csv");
    assertThat(fixture.lines(third).getFirst().problems().getFirst().code())
        .isEqualTo("import.taken-before");
    assertThat(registered(customer)).isEqualTo(1);
  }

  @Test
  void aListThatCannotBeReadIsRefusedAsAWhole() {
    var folder = fixture.folder().list("list.csv", "naam;soort", "a;b");
    var view = fixture.view(fixture.checked(folder, "list.csv"));
    assertThat(view.state()).isEqualTo(ImportState.REFUSED);
    assertThat(java.util.Objects.requireNonNull(view.problem()).code())
        .isEqualTo("import.column-missing");
    refuses(() -> fixture.start(view.id()), "import.not-startable");
  }

  @Test
  void onlyListsOfTheImportFolderAreReached(@TempDir Path elsewhere) throws IOException {
    var folder = fixture.folder().list("list.csv", HEAD);
    var other = Files.writeString(elsewhere.resolve("list.csv"), HEAD);
    Files.createSymbolicLink(folder.path("link.csv"), other);
    for (var list :
        List.of("../list.csv", "/etc/passwd", "link.csv", "list.pdf", other.toString())) {
      refuses(() -> fixture.checked(folder, list), "import.list-unknown");
    }
    assertThat(viewers.as(fixture.mailroom(), imports::lists))
        .extracting(FoundList::path)
        .contains(folder.name() + "/list.csv")
        .doesNotContain(folder.name() + "/link.csv");
  }

  /// A checked list of so many good lines, each with a file of its own.
  private long checkedLines(String customer, int count) {
    var folder = fixture.folder();
    var lines = new String[count + 1];
    lines[0] = HEAD;
    for (int line = 1; line <= count; line++) {
      folder.with(line + ".pdf", scans.letter("Brief " + line));
      lines[line] = "%d.pdf;%s;quote;2026-01-02;%d;;Regel %d".formatted(line, customer, line, line);
    }
    return fixture.checked(folder.list("list.csv", lines), "list.csv");
  }

  private boolean as(java.util.function.BooleanSupplier work) {
    return viewers.as(fixture.mailroom(), work::getAsBoolean);
  }

  private static void refuses(Runnable work, String code) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(work::run)
        .satisfies(refusal -> assertThat(refusal.problems().getFirst().code()).isEqualTo(code));
  }

  private int registered(String customer) {
    return titles(customer).size();
  }

  private List<String> titles(String customer) {
    return database
        .sql("select title from clientfile.document where customer = ? order by id")
        .param(customer)
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }

  private List<Long> batches(long id) {
    return database
        .sql(
            "select batch_id from capture.import_line where import_id = ? and batch_id is not null")
        .param(id)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private List<Long> underWay() {
    return viewers
        .as(fixture.mailroom(), () -> backlog.underWay(PageRequest.first()))
        .items()
        .stream()
        .map(batch -> batch.id())
        .toList();
  }

  private List<String> urgencies(long id) {
    return database
        .sql(
            """
            select b.urgency from capture.batch b join capture.import_line l on l.batch_id = b.id
            where l.import_id = ?
            """)
        .param(id)
        .query(String.class)
        .list()
        .stream()
        .map(String::valueOf)
        .toList();
  }
}
