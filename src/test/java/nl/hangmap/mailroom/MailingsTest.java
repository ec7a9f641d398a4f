package nl.hangmap.mailroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import nl.hangmap.HangmapTest;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class MailingsTest {

  @Autowired private Clock clock;
  @Autowired private MailroomFixture mailroom;
  @Autowired private ArchiveFixture archive;
  @Autowired private Mailings mailings;
  @Autowired private ReplyForms forms;

  @Test
  void addsUpHowAMailingStands() {
    var mailing = mailroom.aMailingWithAnswers();
    var pieces = mailroom.pieces(mailing, 5);
    var station = archive.aDeviceOf("mailroom");
    mailroom.answer(station, pieces.get(0).code(), "1");
    mailroom.answer(station, pieces.get(1).code(), "NONE");
    mailroom.reason(station, pieces.get(2).code(), "MOVED");
    station.scans(pieces.get(3).code());
    var figures = figures(mailing);
    assertThat(figures.sent()).isEqualTo(5);
    assertThat(figures.notMailedYet()).isEqualTo(2);
    assertThat(figures.received()).isEqualTo(2);
    assertThat(figures.receivedByAnswer()).containsEntry("1", 1L).containsEntry("2", 0L);
    assertThat(figures.undeliverable()).isEqualTo(1);
    assertThat(figures.undeliverableByReason()).containsEntry("MOVED", 1L);
    assertThat(figures.open()).isEqualTo(2);
    assertThat(figures.waitingForAnswer()).isEqualTo(1);
  }

  @Test
  void makesOnePieceForEachCustomer() {
    var mailing = mailroom.aMailingWithAnswers();
    var customer = archive.aCustomer();
    var first = add(mailing, List.of(customer, customer));
    assertThat(first).hasSize(1);
    assertThat(add(mailing, List.of(customer, archive.aCustomer())))
        .hasSize(2)
        .extracting(PieceView::position)
        .containsExactly(1, 2);
    assertThat(figures(mailing).sent()).isEqualTo(2);
  }

  @Test
  void namesEveryNumberThatIsNoCustomers() {
    var mailing = mailroom.aMailingWithAnswers();
    var wrong =
        List.of(
            new CustomerNumber("NOBODY-1"), archive.aCustomer(), new CustomerNumber("NOBODY-2"));
    var refusal = refusal(() -> mailings.addPieces(mailing.id(), wrong));
    assertThat(refusal.problems())
        .extracting(Problem::field)
        .containsExactly("customers[0]", "customers[2]");
    assertThat(figures(mailing).sent()).isZero();
  }

  @Test
  void mailsWhatIsStillInTheHouse() {
    var mailing = mailroom.aMailingWithAnswers();
    var piece = mailroom.aPieceOf(mailing);
    var yesterday = LocalDate.now(clock).minusDays(1);
    assertThat(archive.as("mailroom", () -> mailings.mail(mailing.id(), yesterday))).isEqualTo(1);
    assertThat(archive.as("mailroom", () -> mailings.mail(mailing.id(), null))).isZero();
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.MAILED);
    assertThat(mailroom.now(piece).sentOn()).isEqualTo(yesterday);
    assertThat(
            refusal(() -> mailings.mail(mailing.id(), LocalDate.now(clock).plusDays(3))).problems())
        .extracting(Problem::code)
        .containsExactly("mailing.mailed-in-future");
  }

  @Test
  void saysEverythingThatIsWrongWithAMailing() {
    var wish = new NewMailing(" ", "x".repeat(2001), List.of("Yes", ""), "postcard", null);
    assertThat(refusal(() -> mailings.create(wish)).problems())
        .extracting(Problem::code)
        .containsExactly(
            "mailing.name", "mailing.text", "mailing.answer", "mailing.document-type-unknown");
    var tooMany = new NewMailing("x", "", List.of("a,b,c,d,e,f,g,h".split(",")), null, null);
    assertThat(refusal(() -> mailings.create(tooMany)).problems())
        .extracting(Problem::code)
        .containsExactly("mailing.answer-count");
  }

  @Test
  void printsAFormForEachPieceWithItsBarcode() throws Exception {
    var mailing = mailroom.aMailingWithAnswers();
    var pieces = mailroom.pieces(mailing, 3);
    try (var pdf = Loader.loadPDF(archive.as("mailroom", () -> forms.of(mailing.id(), 2, 200)))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      var text = new PDFTextStripper().getText(pdf);
      assertThat(text)
          .contains(pieces.get(1).code().grouped(), pieces.get(2).code().grouped(), "Yes", "No")
          .doesNotContain(pieces.get(0).code().grouped());
    }
    try (var pdf =
        Loader.loadPDF(archive.as("mailroom", () -> forms.of(pieces.getFirst().code())))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    }
    assertThat(refusal(() -> forms.of(mailing.id(), 4, 200)).kind())
        .isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusal(() -> forms.of(mailing.id(), 1, 201)).kind())
        .isEqualTo(Refusal.Kind.INVALID);
  }

  @Test
  void listsMailingsAndTheirPieces() {
    var mailing = mailroom.aMailingWithAnswers();
    mailroom.pieces(mailing, 3);
    var first = archive.as("sales", () -> mailings.list(PageRequest.of(1, null)));
    assertThat(first.items()).containsExactly(mailing);
    var page = archive.as("sales", () -> mailings.pieces(mailing.id(), PageRequest.of(2, null)));
    assertThat(page.items()).extracting(PieceView::position).containsExactly(1, 2);
    var next =
        archive.as("sales", () -> mailings.pieces(mailing.id(), PageRequest.of(2, page.next())));
    assertThat(next.items()).extracting(PieceView::position).containsExactly(3);
  }

  @Test
  void letsOnlyTheMailroomPrepareMailings() {
    var wish = new NewMailing("x", "", List.of(), null, null);
    for (var user : List.of("sales", "archivist", "steward", "privacy")) {
      var refusal =
          catchThrowableOfType(Refusal.class, () -> archive.as(user, () -> mailings.create(wish)));
      assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }
  }

  private List<PieceView> add(MailingView mailing, List<CustomerNumber> customers) {
    return archive.as("mailroom", () -> mailings.addPieces(mailing.id(), customers));
  }

  private MailingFigures figures(MailingView mailing) {
    return archive.as("sales", () -> mailings.figures(mailing.id()));
  }

  private Refusal refusal(Supplier<?> work) {
    return catchThrowableOfType(Refusal.class, () -> archive.as("mailroom", work::get));
  }
}
