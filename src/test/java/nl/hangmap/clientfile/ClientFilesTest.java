package nl.hangmap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

@HangmapTest
class ClientFilesTest {

  @Autowired private ClientFiles files;
  @Autowired private Documents documents;
  @Autowired private Belongings belongings;
  @Autowired private ClientFileFixture fixture;

  @AfterEach
  void forgetLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void listsOpenQuotesFirstThenFromNewToOld() {
    var customer = fixture.aCustomer();
    var oldOpen = fixture.aQuote(customer, "2020-01-01");
    var contract = fixture.aContract(customer, "2026-02-01");
    var accepted = fixture.aQuote(customer, "2025-01-01");
    fixture.asSystem(() -> documents.changeState(accepted.id(), 1, "accepted"));
    var newOpen = fixture.aQuote(customer, "2021-01-01");

    assertThat(idsOfFile("mailroom", customer, 50))
        .containsExactly(newOpen.id(), oldOpen.id(), contract.id(), accepted.id());
  }

  @Test
  void givesEveryDocumentOnceOverPages() {
    var customer = fixture.aCustomer();
    for (int day = 1; day <= 7; day++) {
      fixture.aQuote(customer, "2026-03-0" + (1 + day % 3));
      fixture.aContract(customer, "2026-03-0" + (1 + day % 2));
    }
    assertThat(idsOfFile("mailroom", customer, 3))
        .hasSize(14)
        .doesNotHaveDuplicates()
        .isEqualTo(idsOfFile("mailroom", customer, 50));
  }

  @Test
  void leavesOutWhatTheViewerMayNotSeeWithoutShorterPages() {
    var customer = fixture.aCustomer();
    for (int i = 0; i < 3; i++) {
      fixture.aDocument(
          customer,
          new NewDocument("complaint", "2026-03-05", null, Map.of("subject", "x"), null, "care"));
      fixture.aContract(customer, "2026-03-01");
    }
    var page =
        fixture.as("sales", () -> files.file(customer, new PageRequest(3, null))).documents();
    assertThat(page.items()).hasSize(3).allMatch(one -> one.document().type().equals("contract"));
    assertThat(page.next()).isNull();
    assertThat(fixture.as("sales", () -> files.timeline(customer, PageRequest.first())).items())
        .hasSize(3);
  }

  @Test
  void listsOneTypeOnly() {
    var customer = fixture.aCustomer();
    fixture.aQuote(customer, "2026-03-01");
    var contract = fixture.aContract(customer, "2026-03-01");
    var question = new FileQuestion(customer, "contract", PageRequest.first());
    var file = fixture.asSystem(() -> files.file(question));
    assertThat(file.documents().items())
        .singleElement()
        .extracting(one -> one.document().id())
        .isEqualTo(contract.id());
  }

  @Test
  void refusesACursorOfAnotherList() {
    var customer = fixture.aCustomer();
    var cursor = Cursor.of("true", "yesterday", "D").encoded();
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> fixture.asSystem(() -> files.file(customer, new PageRequest(5, cursor))));
    assertThat(refusal.problems().getFirst().code()).isEqualTo("cursor.unknown");
  }

  @Test
  void refusesTheFileOfNobody() {
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                fixture.asSystem(
                    () -> files.file(new CustomerNumber("NOBODY"), PageRequest.first())));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
  }

  @Test
  void tellsWhatHappenedInTheLanguageOfTheReader() {
    var customer = fixture.aCustomer();
    var contract = fixture.aContract(customer, "2026-03-01");
    fixture.as("steward", () -> documents.changeState(contract.id(), 1, "ended"));

    LocaleContextHolder.setLocale(Locale.of("nl"));
    assertThat(texts(customer))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("Cleaning wordt nu bewaard als Statisch. Het con"),
            two -> assertThat(two).isEqualTo("Cleaning ging van Loopt naar Beëindigd."),
            three -> assertThat(three).startsWith("Cleaning (Contract) is geregistreerd: Dyn"));
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(texts(customer)).contains("Cleaning went from Running to Ended.");
    var timeline = fixture.asSystem(() -> files.timeline(contract.id(), new PageRequest(2, null)));
    assertThat(timeline.items()).hasSize(2).allMatch(one -> one.actor().equals("steward"));
    assertThat(timeline.next()).isNotNull();
  }

  @Test
  void keepsNotesOfOtherModules() {
    var customer = fixture.aCustomer();
    var facts = new HashMap<>(Map.of("title", "[type] and $1", "oldState", "a"));
    facts.put("state", "b");
    fixture.asSystem(
        () -> {
          files.note(new TimelineNote(customer, null, "document-state-changed", facts));
          return customer;
        });
    assertThat(texts(customer)).containsExactly("[type] and $1 went from a to b.");
  }

  @Test
  void tellsWhatADocumentsBarcodeNames() {
    var quote = fixture.aQuote(fixture.aCustomer(), "2026-03-01");
    assertThat(fixture.as("sales", () -> belongings.of(quote.id())))
        .contains(new Belonging(quote.customer(), quote.id(), "quote", "/documents/" + quote.id()));
    var complaint =
        fixture.aDocument(
            quote.customer(),
            new NewDocument("complaint", "2026-03-05", null, Map.of("subject", "x"), null, "care"));
    assertThat(fixture.as("sales", () -> belongings.of(complaint.id()))).isEmpty();
  }

  private List<Identifier> idsOfFile(String user, CustomerNumber customer, int limit) {
    var ids = new ArrayList<Identifier>();
    String cursor = null;
    do {
      var request = new PageRequest(limit, cursor);
      var page = fixture.as(user, () -> files.file(customer, request)).documents();
      page.items().forEach(one -> ids.add(one.document().id()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private List<String> texts(CustomerNumber customer) {
    return fixture.asSystem(() -> files.timeline(customer, PageRequest.first())).items().stream()
        .map(TimelineEntry::text)
        .toList();
  }
}
