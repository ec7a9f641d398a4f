package nl.hangmap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.classification.Handling;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@HangmapTest
@RecordApplicationEvents
class DocumentsTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  @Autowired private Documents documents;
  @Autowired private ClientFileFixture fixture;
  @Autowired private ApplicationEvents events;

  @Test
  void answersHandlingWithItsReasonAtRegistration() {
    var quote = fixture.aQuote(fixture.aCustomer(), "2026-03-01");
    assertThat(quote.id().kind()).isEqualTo(Kind.DOCUMENT);
    assertThat(quote.handling()).isEqualTo(Handling.DYNAMIC);
    assertThat(quote.reason().nl()).contains("offertes");
    assertThat(quote.state()).isEqualTo("open");
    assertThat(documentAsSystem(quote.id())).isEqualTo(quote);
    assertThat(events.stream(DocumentRegistered.class)).contains(new DocumentRegistered(quote));
  }

  @Test
  void classifiesTheSameTypeByItsDepartment() {
    var customer = fixture.aCustomer();
    var inCare = fixture.aDocument(customer, quoteIn("care"));
    assertThat(inCare.handling()).isEqualTo(Handling.STATIC);
  }

  @Test
  void takesTheOnlyDepartmentOfTheViewerElseTheHomeOfTheType() {
    var customer = fixture.aCustomer();
    var contract = new NewDocument("service-call", DATE, null, Map.of("number", "1"), null, null);
    assertThat(fixture.as("sales", () -> documents.register(customer, contract)).department())
        .isEqualTo("sales");
    assertThat(fixture.as("mailroom", () -> documents.register(customer, contract)).department())
        .isEqualTo("care");
  }

  @Test
  void writesKeyPointsInOneForm() {
    var keyPoints = Map.of("number", " Q 7\t8 ", "amount", "€ 1.250,5", "expiry", "2026-12-31");
    var quote =
        fixture.aDocument(
            fixture.aCustomer(), new NewDocument("quote", DATE, null, keyPoints, null, null));
    assertThat(quote.keyPoints())
        .containsOnly(
            entry("number", "Q 7 8"),
            entry("amount", "1250.50 EUR"),
            entry("expiry", "2026-12-31"));
  }

  @Test
  void tellsAllProblemsAtOnceWithTheirFields() {
    var wish =
        new NewDocument(
            "quote",
            "01-03-2026",
            "x".repeat(201),
            Map.of("amount", "much", "expiry", "soon", "colour", "red"),
            "running",
            "legal");
    var customer = fixture.aCustomer();
    assertThat(problems(() -> fixture.aDocument(customer, wish)))
        .extracting(Problem::field, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("date", "document.date-unreadable"),
            tuple("title", "document.title-long"),
            tuple("keyPoints.amount", "document.key-point-money"),
            tuple("keyPoints.expiry", "document.key-point-date"),
            tuple("keyPoints.colour", "document.key-point-unknown"),
            tuple("keyPoints.number", "document.key-point-missing"),
            tuple("state", "document.state-unknown"),
            tuple("department", "document.department-unknown"));
  }

  @Test
  void registersWhatWasRecognisedAlsoWhenAKeyPointIsMissingAndAsksForItAtTheFirstChange() {
    var customer = fixture.aCustomer();
    var wish = new NewDocument("quote", DATE, "Quote", Map.of("amount", "12"), null, "sales");
    var quote = fixture.asSystem(() -> documents.registerRecognised(customer, wish));
    assertThat(quote.keyPoints()).containsOnly(entry("amount", "12.00"));
    assertThat(codes(() -> changed(quote, Map.of("amount", "13"))))
        .containsExactly("document.key-point-missing");
    assertThat(changed(quote, Map.of("number", "Q-9")).keyPoints()).containsEntry("number", "Q-9");
  }

  @Test
  void refusesAnUnknownTypeAndAnUnknownCustomer() {
    var customer = fixture.aCustomer();
    var invoice = new NewDocument("invoice", DATE, null, Map.of(), null, null);
    assertThat(codes(() -> fixture.aDocument(customer, invoice)))
        .containsExactly("document.type-unknown");
    assertThat(codes(() -> fixture.aQuote(new CustomerNumber("NOBODY"), "2026-03-01")))
        .containsExactly("customer.unknown");
    assertThat(
            codes(
                () ->
                    fixture.aDocument(
                        customer, new NewDocument(null, "", null, Map.of(), null, null))))
        .containsExactly("document.date-missing", "document.type-missing");
  }

  @Test
  void reclassifiesWhenTheStateChanges() {
    var running = fixture.aContract(fixture.aCustomer(), "2026-03-01");
    assertThat(running.handling()).isEqualTo(Handling.DYNAMIC);

    var ended = fixture.asSystem(() -> documents.changeState(running.id(), 1, "ended"));

    assertThat(ended.handling()).isEqualTo(Handling.STATIC);
    assertThat(ended.rule()).isEqualTo("care-worked-out");
    assertThat(ended.version()).isEqualTo(2);
    assertThat(documentAsSystem(ended.id())).isEqualTo(ended);
    assertThat(events.stream(DocumentStateChanged.class))
        .contains(new DocumentStateChanged(ended, "running"));
    assertThat(events.stream(DocumentReclassified.class))
        .contains(new DocumentReclassified(ended, Handling.DYNAMIC));
  }

  @Test
  void refusesAChangeOnAnOldVersion() {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-01");
    fixture.asSystem(() -> documents.changeState(contract.id(), 1, "ended"));
    assertThat(
            codes(() -> fixture.asSystem(() -> documents.changeState(contract.id(), 1, "running"))))
        .containsExactly("version.stale");
  }

  @Test
  void doesNothingWhenNothingChanges() {
    var contract = fixture.aContract(fixture.aCustomer(), "2026-03-01");
    var same = fixture.asSystem(() -> documents.changeState(contract.id(), 1, "running"));
    assertThat(same).isEqualTo(contract);
  }

  @Test
  void changesAndRemovesKeyPointsAndTellsOldAndNew() {
    var quote =
        fixture.aDocument(
            fixture.aCustomer(),
            new NewDocument(
                "quote", DATE, "Old", Map.of("number", "1", "amount", "10"), null, null));
    var change = new DocumentChange("New", Map.of("amount", "", "expiry", "2027-01-01"), null);

    var changed = fixture.asSystem(() -> documents.change(quote.id(), 1, change));

    assertThat(changed.title()).isEqualTo("New");
    assertThat(changed.keyPoints()).isEqualTo(Map.of("number", "1", "expiry", "2027-01-01"));
    var event = events.stream(DocumentChanged.class).reduce((one, two) -> two).orElseThrow();
    assertThat(event.auditFact().details())
        .containsEntry("title.old", "Old")
        .containsEntry("keyPoints.amount.old", "10.00")
        .containsEntry("keyPoints.amount.new", "")
        .containsEntry("keyPoints.expiry.new", "2027-01-01");
  }

  @Test
  void refusesToRemoveARequiredKeyPoint() {
    var quote = fixture.aQuote(fixture.aCustomer(), "2026-03-01");
    var change = new DocumentChange(null, Map.of("number", " "), null);
    assertThat(codes(() -> fixture.asSystem(() -> documents.change(quote.id(), 1, change))))
        .containsExactly("document.key-point-missing");
  }

  @Test
  void makesAStaticDocumentDynamicWhenItsScanIsRequested() {
    var paper = fixture.aDocument(fixture.aCustomer(), quoteIn("care"));
    assertThat(paper.takesContent()).isFalse();

    var requested = fixture.as("mailroom", () -> documents.requestScan(paper.id()));

    assertThat(requested.takesContent()).isTrue();
    assertThat(requested.rule()).isEqualTo("scan-requested");
    assertThat(requested.reason().nl()).contains("gevraagd");
    assertThat(fixture.as("mailroom", () -> documents.requestScan(paper.id())))
        .isEqualTo(requested);
    var accepted = fixture.asSystem(() -> documents.changeState(paper.id(), 2, "accepted"));
    assertThat(accepted.takesContent()).isTrue();
  }

  @Test
  void answersWhatIsNotAllowedAsIfItDidNotExist() {
    var complaint =
        fixture.aDocument(
            fixture.aCustomer(),
            new NewDocument("complaint", DATE, null, Map.of("subject", "Noise"), null, "care"));
    assertThat(codes(() -> fixture.as("sales", () -> documents.get(complaint.id()))))
        .isEqualTo(codes(() -> fixture.as("sales", () -> documents.get(neverGiven()))))
        .containsExactly("document.not-found");
    assertThat(
            codes(
                () ->
                    fixture.as("sales", () -> documents.changeState(complaint.id(), 1, "closed"))))
        .containsExactly("document.not-found");
    assertThat(fixture.as("sales", () -> documents.find(List.of(complaint.id())))).isEmpty();
    assertThat(fixture.as("mailroom", () -> documents.find(List.of(complaint.id())))).hasSize(1);
  }

  @Test
  void refusesToRegisterWhatTheViewerCouldNotRead() {
    var customer = fixture.aCustomer();
    var wish = new NewDocument("complaint", DATE, null, Map.of("subject", "Noise"), null, "care");
    assertThat(codes(() -> fixture.as("sales", () -> documents.register(customer, wish))))
        .containsExactly("document.not-yours");
  }

  @Test
  void refusesWhoLacksThePermission() {
    var quote = fixture.aQuote(fixture.aCustomer(), "2026-03-01");
    assertThat(
            codes(
                () ->
                    fixture.as(
                        "privacy", () -> documents.register(quote.customer(), quoteIn("sales")))))
        .containsExactly("access.permission");
    assertThat(
            codes(
                () ->
                    fixture.as(
                        "archivist", () -> documents.changeState(quote.id(), 1, "accepted"))))
        .containsExactly("access.permission");
    assertThat(codes(() -> fixture.as("archivist", () -> documents.requestScan(quote.id()))))
        .containsExactly("access.permission");
  }

  private DocumentView changed(DocumentView document, Map<String, String> keyPoints) {
    var change = new DocumentChange(null, keyPoints, null);
    return fixture.asSystem(() -> documents.change(document.id(), document.version(), change));
  }

  private DocumentView documentAsSystem(Identifier id) {
    return fixture.asSystem(() -> documents.get(id));
  }

  private static Identifier neverGiven() {
    return LongStream.iterate(Identifier.LAST_NUMBER, n -> n - 1)
        .filter(n -> Identifier.exists(Kind.DOCUMENT, n))
        .mapToObj(n -> new Identifier(Kind.DOCUMENT, n))
        .findFirst()
        .orElseThrow();
  }

  private static NewDocument quoteIn(String department) {
    return new NewDocument("quote", DATE, null, Map.of("number", "Q-2"), null, department);
  }

  private static List<Problem> problems(Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, work::get).problems();
  }

  private static List<String> codes(Supplier<?> work) {
    return problems(work).stream().map(Problem::code).toList();
  }
}
