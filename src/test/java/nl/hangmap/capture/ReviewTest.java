package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.content.Contents;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class ReviewTest {

  @Autowired private Intake intake;
  @Autowired private Review review;
  @Autowired private Contents contents;
  @Autowired private Users users;
  @Autowired private JdbcClient database;

  @Test
  void suggestsTheCustomerWhoseNumberStandsInTheText() {
    var customer = intake.customer("Vermeulen Dakwerken");
    long id = waiting(Sheet.of("Klantnummer: " + customer.value(), "Geachte heer,"));
    var item = intake.system(() -> review.get(id));
    var suggested = item.suggestions().customers().getFirst();
    assertThat(suggested.customer().number()).isEqualTo(customer);
    assertThat(suggested.reasons()).extracting(Reason::name).contains("evidence.NUMBER");
    var mark = item.pages().getFirst().marks().getFirst();
    assertThat(mark.of()).isEqualTo("customer." + customer.value());
    // The first line of the sheet begins 20 mm from the left and stands 20 mm from the top of A5.
    assertThat(mark.x()).isBetween(1400, 2600);
    assertThat(mark.y() + mark.height()).isBetween(1250, 1500);
    assertThat(mark.width()).isBetween(800, 2500);
  }

  @Test
  void suggestsTheTypeByItsWordsAndTheKeyPointsOfTheText() {
    long id = waiting(Sheet.quote("2026-761"));
    var type = intake.system(() -> review.get(id)).suggestions().types().getFirst();
    assertThat(type.type()).isEqualTo("quote");
    assertThat(type.keyPoints()).containsEntry("number", "2026-761");
    assertThat(type.reasons()).extracting(Reason::name).containsExactly("words");
  }

  @Test
  void showsEveryBarcodeOnThePagesAndSuggestsWhoseTheyAre() {
    var customer = intake.customer("Twee codes B.V.");
    var one = intake.quote(customer);
    var two = intake.quote(customer);
    long id = waiting(Sheet.of("Twee").with(one.id()).with(two.id()));
    var item = intake.system(() -> review.get(id));
    assertThat(item.pages().getFirst().barcodes())
        .extracting(SeenBarcode::identifier)
        .containsExactlyInAnyOrder(one.id(), two.id());
    assertThat(item.suggestions().customers().getFirst().customer().number()).isEqualTo(customer);
  }

  @Test
  void filesWhatAPersonSettles() {
    var customer = intake.customer("Opgelost B.V.");
    long id = waiting(Sheet.of("Onbekend papier"));
    var settled =
        intake.system(
            () -> review.settle(id, settlement(customer.value(), "quote", Map.of("number", "7"))));
    assertThat(settled.state()).isEqualTo(ItemState.FILED);
    var document = Objects.requireNonNull(settled.document());
    assertThat(document.customer()).isEqualTo(customer);
    var version =
        intake
            .system(() -> contents.versions(document.id(), PageRequest.first()))
            .items()
            .getFirst();
    assertThat(version.renditions()).containsExactlyInAnyOrder(RenditionKind.values());
  }

  @Test
  void addsTheScanToADocumentThatIsOnFile() {
    var document = intake.quote(intake.customer("Bestaand B.V."));
    long id = waiting(Sheet.of("Beschadigd etiket"));
    var settled =
        intake.system(
            () ->
                review.settle(
                    id,
                    new Settlement(
                        document.id().grouped(), null, null, null, null, Map.of(), null, false)));
    assertThat(Objects.requireNonNull(settled.document()).id()).isEqualTo(document.id());
    assertThat(settled.version()).isEqualTo(1);
  }

  @Test
  void refusesASettlementWithEverythingThatIsWrongAndKeepsTheDocumentWaiting() {
    var customer = intake.customer("Onvolledig B.V.");
    long id = waiting(Sheet.of("Onvolledig"));
    assertThat(refusal(() -> review.settle(id, settlement(null, "quote", Map.of()))))
        .isEqualTo("review.customer-missing");
    assertThat(refusal(() -> review.settle(id, settlement(customer.value(), "quote", Map.of()))))
        .isEqualTo("document.key-point-missing");
    assertThat(refusal(() -> review.settle(id, settlement("NOBODY-9", "quote", Map.of()))))
        .isEqualTo("customer.unknown");
    assertThat(intake.system(() -> review.get(id)).state()).isEqualTo(ItemState.REVIEW);
  }

  @Test
  void refusesToFileTheScanOfWhatIsKeptOnPaperAndRegistersThePaperInstead() {
    var customer = intake.customer("Coupon B.V.");
    long id = waiting(Sheet.of("Ja, graag"));
    var wish = settlement(customer.value(), "reply-coupon", Map.of());
    assertThat(refusal(() -> review.settle(id, wish))).isEqualTo("review.static");
    var onPaper =
        new Settlement(null, customer.value(), "reply-coupon", null, null, Map.of(), null, true);
    var settled = intake.system(() -> review.settle(id, onPaper));
    assertThat(settled.state()).isEqualTo(ItemState.REJECTED);
    assertThat(settled.version()).isNull();
    assertThat(Objects.requireNonNull(settled.document()).type()).isEqualTo("reply-coupon");
    assertThat(refusal(() -> undone(id))).isEqualTo("review.not-rejected");
  }

  @Test
  void rejectsWithAReasonAndTakesTheRejectionBack() {
    long id = waiting(Sheet.of("Reclame"));
    assertThat(refusal(() -> review.reject(id, "  "))).isEqualTo("review.reason-missing");
    intake.system(() -> review.reject(id, "Reclame"));
    assertThat(state(id)).isEqualTo("REJECTED");
    intake.system(() -> undone(id));
    assertThat(state(id)).isEqualTo("REVIEW");
    assertThat(intake.system(() -> review.get(id)).pages().getFirst().text()).contains("Reclame");
  }

  @Test
  void letsADocumentBeSettledOnceOnly() {
    long id = waiting(Sheet.of("Eenmaal"));
    intake.system(() -> review.reject(id, "Dubbel"));
    assertThat(refusal(() -> review.reject(id, "Nog eens"))).isEqualTo("review.settled-already");
  }

  @Test
  void leadsToTheNextThatWaits() {
    long first = waiting(Sheet.of("Eerst"));
    long second = waiting(Sheet.of("Dan"));
    var settled = intake.system(() -> review.reject(first, "Weg"));
    assertThat(settled.next()).isNotNull();
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void showsThePageMadeForTheScreenAndAsItWasScanned() throws Exception {
    long id = waiting(Sheet.of("Beeld"));
    var screen = intake.system(() -> review.image(id, 1, false));
    var whole = intake.system(() -> review.image(id, 1, true));
    assertThat(screen.mediaType()).isEqualTo("image/jpeg");
    assertThat(whole.mediaType()).isEqualTo("image/png");
    try (var bytes = screen.source().open()) {
      assertThat(bytes.readAllBytes()).startsWith(new byte[] {(byte) 0xff, (byte) 0xd8});
    }
    assertThat(refusal(() -> review.image(id, 2, false))).isEqualTo("review.page-unknown");
  }

  @Test
  void hidesDocumentsOfATypeThatTheReviewerMayNotRead() {
    var customer = intake.customer("Besloten B.V.");
    var id =
        intake
            .done(
                intake.receive(
                    new NewBatch(Channel.API, customer.value(), "complaint", "care", false, null),
                    ScannedFile.pdf(
                        "klacht.pdf", Sheet.of("Zonder onderwerp").with("D00000012343"))))
            .documents()
            .getFirst()
            .id();
    database.sql("delete from access.document_right where role = 'STEWARD'").update();
    database.sql("insert into access.document_right values ('STEWARD', 'quote', '*')").update();
    try {
      var steward = users.viewer("steward").orElseThrow();
      assertThat(
              catchThrowableOfType(
                      Refusal.class, () -> intake.viewers.as(steward, () -> review.get(id)))
                  .problems()
                  .getFirst()
                  .code())
          .isEqualTo("review.unknown");
      assertThat(intake.viewers.as(steward, () -> review.queue(PageRequest.of(200, null))).items())
          .extracting(ReviewSummary::id)
          .doesNotContain(id);
    } finally {
      database.sql("delete from access.document_right where role = 'STEWARD'").update();
      database.sql("insert into access.document_right values ('STEWARD', '*', '*')").update();
    }
  }

  private boolean undone(long id) {
    review.undoRejection(id);
    return true;
  }

  private long waiting(Sheet sheet) {
    var found = intake.taken(ScannedFile.pdf("wacht.pdf", sheet)).documents().getFirst();
    assertThat(found.state()).isEqualTo(ItemState.REVIEW);
    return found.id();
  }

  private String state(long id) {
    return database
        .sql("select distinct state from capture.page where item_id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  private static Settlement settlement(
      @Nullable String customer, String type, Map<String, @Nullable String> keyPoints) {
    return new Settlement(null, customer, type, null, null, keyPoints, null, false);
  }

  private String refusal(java.util.function.Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, () -> intake.system(work))
        .problems()
        .getFirst()
        .code();
  }
}
