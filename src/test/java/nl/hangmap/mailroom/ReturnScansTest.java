package nl.hangmap.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.Belonging;
import nl.hangmap.clientfile.Belongings;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.filetracking.PlaceStatus;
import nl.hangmap.filetracking.Places;
import nl.hangmap.filetracking.ScanAnswer;
import nl.hangmap.filetracking.ScanMode;
import nl.hangmap.filetracking.ScanRequest;
import nl.hangmap.kernel.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class ReturnScansTest {

  @Autowired private Clock clock;
  @Autowired private MailroomFixture mailroom;
  @Autowired private ArchiveFixture archive;
  @Autowired private ClientFiles clientFiles;
  @Autowired private Documents documents;
  @Autowired private Places places;
  @Autowired private Belongings belongings;
  @Autowired private Identifiers identifiers;

  @Test
  void setsReceivedByOneScan() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithoutAnswers());
    assertThat(says(station().scans(piece.code()))).isEqualTo("GOOD RETURNED");
    var now = mailroom.now(piece);
    assertThat(now.status()).isEqualTo(PieceStatus.RETURNED);
    assertThat(now.receivedOn()).isEqualTo(LocalDate.now(clock));
    assertThat(timeline(piece)).contains("return-received");
  }

  @Test
  void setsTheAnswerThatComesWithTheScan() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    assertThat(says(mailroom.answer(station(), piece.code(), "2"))).isEqualTo("GOOD RETURNED");
    assertThat(mailroom.now(piece).answer()).isEqualTo("2");
    assertThat(timeline(piece)).contains("return-answered");
  }

  @Test
  void waitsForTheAnswerAndTakesItFromTheNextScan() {
    var mailing = mailroom.aMailingWithAnswers();
    var piece = mailroom.aPieceOf(mailing);
    var station = station();
    var first = station.scans(piece.code());
    assertThat(says(first)).isEqualTo("GOOD WAITING_FOR_ANSWER");
    assertThat(first.outcome().waitFor()).isEqualTo("answer");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.PRINTED);
    assertThat(mailroom.now(piece).waitingForAnswer()).isTrue();
    assertThat(says(mailroom.answer(station, piece.code(), "1"))).isEqualTo("GOOD RETURNED");
    assertThat(mailroom.now(piece).waitingForAnswer()).isFalse();
  }

  @Test
  void takesAFormWithoutATick() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    assertThat(says(mailroom.answer(station(), piece.code(), "NONE"))).isEqualTo("GOOD RETURNED");
    assertThat(mailroom.now(piece).answer()).isNull();
  }

  @Test
  void saysWhichAnswersThereAre() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    var station = station();
    assertThat(says(mailroom.answer(station, piece.code(), "7"))).isEqualTo("WRONG ANSWER_UNKNOWN");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.PRINTED);
    assertThat(says(mailroom.answer(station, piece.code(), "yes"))).isEqualTo("GOOD RETURNED");
  }

  @Test
  void setsUndeliverableWithItsReason() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    var station = station();
    assertThat(says(mailroom.reason(station, piece.code(), "GONE")))
        .isEqualTo("WRONG REASON_UNKNOWN");
    assertThat(says(mailroom.reason(station, piece.code(), "MOVED")))
        .isEqualTo("GOOD UNDELIVERABLE");
    assertThat(mailroom.now(piece).reason()).isEqualTo(UndeliverableReason.MOVED);
    assertThat(timeline(piece)).contains("return-undeliverable");
    assertThat(mailroom.now(piece).document()).isNull();
  }

  @Test
  void correctsWithOneReasonKeyRightAfterTheScan() {
    var mailing = mailroom.aMailing(List.of(), "reply-coupon");
    var piece = mailroom.aPieceOf(mailing);
    var station = station();
    station.scans(piece.code());
    var coupon = Objects.requireNonNull(mailroom.now(piece).document());
    assertThat(says(mailroom.reason(station, piece.code(), "REFUSED")))
        .isEqualTo("GOOD UNDELIVERABLE");
    assertThat(document(coupon).state()).isEqualTo("withdrawn");
    station.undoes();
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.RETURNED);
    assertThat(document(coupon).state()).isEqualTo("received");
  }

  @Test
  void leavesASecondReturnFromElsewhereToAPerson() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithoutAnswers());
    station().scans(piece.code());
    assertThat(says(mailroom.reason(station(), piece.code(), "MOVED")))
        .isEqualTo("WRONG RETURNED_OTHERWISE");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.RETURNED);
  }

  @Test
  void saysADoubleReturnClearlyAndGoesOn() {
    var mailing = mailroom.aMailingWithAnswers();
    var pieces = mailroom.pieces(mailing, 2);
    var station = station();
    var first = pieces.getFirst();
    mailroom.answer(station, first.code(), "1");
    assertThat(says(mailroom.answer(station(), first.code(), "1")))
        .isEqualTo("ALREADY RETURNED_BEFORE");
    assertThat(says(station.scans(first.code()))).isEqualTo("ALREADY RETURNED_BEFORE");
    assertThat(says(mailroom.answer(station, first.code(), "2")))
        .isEqualTo("WRONG RETURNED_OTHERWISE");
    assertThat(mailroom.now(first).answer()).isEqualTo("1");
    assertThat(says(mailroom.answer(station, pieces.getLast().code(), "2")))
        .isEqualTo("GOOD RETURNED");
  }

  @Test
  void saysWhatIsUnknownForeignOrMisread() {
    var station = station();
    assertThat(says(station.scans(identifiers.next(Kind.MAIL_PIECE)))).isEqualTo("UNKNOWN UNKNOWN");
    assertThat(says(station.scans("3SABCD123456789"))).isEqualTo("UNKNOWN FOREIGN");
    assertThat(says(station.scans("M00000000018"))).isEqualTo("WRONG CHECK_WRONG");
  }

  @Test
  void keepsTheDayOfReceiptApartFromTheMomentOfScanning() {
    var mailing = mailroom.aMailingWithoutAnswers();
    var pieces = mailroom.pieces(mailing, 2);
    var station = station();
    var yesterday = LocalDate.now(clock).minusDays(1);
    station.sends(receivedOn(station, pieces.getFirst().code(), yesterday));
    var now = mailroom.now(pieces.getFirst());
    assertThat(now.receivedOn()).isEqualTo(yesterday);
    assertThat(now.scannedAt()).isAfter(Instant.now().minusSeconds(60));
    var tomorrow = receivedOn(station, pieces.getLast().code(), LocalDate.now(clock).plusDays(2));
    assertThat(says(station.sends(tomorrow))).isEqualTo("WRONG RECEIVED_IN_FUTURE");
  }

  @Test
  void tellsAStaticCouponItsBoxAndPutsItOnTheClientFile() {
    var mailing = mailroom.aMailingWithAnswers();
    var pieces = mailroom.pieces(mailing, 2);
    var station = station();
    var tray = mailroom.answer(station, pieces.getFirst().code(), "1");
    assertThat(tray.outcome().message()).isEqualTo("scan.returned-tray");
    var box = archive.aBox("Coupons 2026");
    station.scans(box);
    var boxed = mailroom.answer(station, pieces.getLast().code(), "2");
    assertThat(boxed.outcome().message()).isEqualTo("scan.returned-box");
    var entry = file(pieces.getLast()).getFirst();
    assertThat(entry.document().type()).isEqualTo("reply-coupon");
    assertThat(entry.document().keyPoints())
        .containsEntry("campaign", "Autumn")
        .containsEntry("answer", "No");
    assertThat(Objects.requireNonNull(entry.place()).path()).isEqualTo("Coupons 2026");
  }

  @Test
  void sendsADynamicPieceToTheScanner() {
    var mailing = mailroom.aMailing(List.of(), "quote");
    var piece = mailroom.aPieceOf(mailing);
    assertThat(station().scans(piece.code()).outcome().message())
        .isEqualTo("scan.returned-scanner");
    assertThat(file(piece)).isEmpty();
  }

  @Test
  void leavesKeyPointsThatMustBeEnteredToAPerson() {
    var piece = mailroom.aPieceOf(mailroom.aMailing(List.of(), "order"));
    assertThat(station().scans(piece.code()).outcome().message())
        .isEqualTo("scan.returned-by-hand");
  }

  @Test
  void takesAReturnBackVisiblyAndReceivesItAgain() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    var station = station();
    station.scans(archive.aBox("Box of returns"));
    mailroom.answer(station, piece.code(), "1");
    var coupon = Objects.requireNonNull(mailroom.now(piece).document());
    assertThat(station.undoes().outcome().status()).isEqualTo("RETURN_TAKEN_BACK");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.PRINTED);
    assertThat(document(coupon).state()).isEqualTo("withdrawn");
    assertThat(placeStatusOf(coupon)).isEqualTo(PlaceStatus.REGISTERED);
    assertThat(timeline(piece)).contains("return-taken-back");
    mailroom.answer(station, piece.code(), "2");
    assertThat(mailroom.now(piece).document()).isEqualTo(coupon);
    assertThat(document(coupon).state()).isEqualTo("received");
    assertThat(document(coupon).keyPoints()).containsEntry("answer", "No");
    assertThat(file(piece)).hasSize(1);
  }

  @Test
  void doesNotTakeBackWhatWasScannedAgainSince() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    var station = station();
    station.scans(piece.code());
    mailroom.answer(station(), piece.code(), "1");
    assertThat(station.undoes().outcome().status()).isEqualTo("OVERTAKEN");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.RETURNED);
  }

  @Test
  void showsOnTheClientFileWhatIsExpectedAndWhatCameBack() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    assertThat(expected(piece)).isEqualTo("PRINTED null");
    mailroom.answer(station(), piece.code(), "1");
    assertThat(expected(piece)).isEqualTo("RETURNED Yes");
  }

  @Test
  void tellsWhoseReplyABarcodeNames() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithAnswers());
    var belonging = archive.as("mailroom", () -> belongings.of(piece.code())).orElseThrow();
    assertThat(belonging)
        .isEqualTo(
            new Belonging(piece.customer(), null, "reply-coupon", "/pieces/" + piece.code()));
  }

  @Test
  void looksUpWithoutChangingAnything() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithoutAnswers());
    var answer = archive.aDeviceOf("sales").scans(piece.code(), ScanMode.LOOKUP);
    assertThat(says(answer)).isEqualTo("GOOD PIECE_IS");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.PRINTED);
  }

  @Test
  void letsOnlyTheMailroomReceivePost() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithoutAnswers());
    assertThat(says(archive.aDevice().scans(piece.code()))).isEqualTo("WRONG PERMISSION");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.PRINTED);
  }

  private ArchiveFixture.Device station() {
    return archive.aDeviceOf("mailroom");
  }

  private static ScanRequest receivedOn(
      ArchiveFixture.Device device, Identifier code, LocalDate day) {
    return new ScanRequest(
        device.name, device.next(), code.text(), null, null, null, null, null, null, day);
  }

  private static String says(ScanAnswer answer) {
    return answer.outcome().tone() + " " + answer.outcome().status();
  }

  private DocumentView document(Identifier code) {
    return archive.as("mailroom", () -> documents.get(code));
  }

  private PlaceStatus placeStatusOf(Identifier code) {
    return archive.as("mailroom", () -> places.get(code, PageRequest.first())).status();
  }

  private List<FileEntry> file(PieceView piece) {
    return archive
        .as("mailroom", () -> clientFiles.file(piece.customer(), PageRequest.first()))
        .documents()
        .items();
  }

  private String expected(PieceView piece) {
    var found =
        archive
            .as("sales", () -> clientFiles.file(piece.customer(), PageRequest.first()))
            .expectedReturns();
    return found.getFirst().status() + " " + found.getFirst().answer();
  }

  private List<String> timeline(PieceView piece) {
    return archive
        .as("mailroom", () -> clientFiles.timeline(piece.customer(), PageRequest.first()))
        .items()
        .stream()
        .map(entry -> entry.kind())
        .toList();
  }
}
