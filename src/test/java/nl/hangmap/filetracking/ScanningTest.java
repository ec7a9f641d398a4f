package nl.hangmap.filetracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class ScanningTest {

  @Autowired private ArchiveFixture archive;
  @Autowired private Places places;
  @Autowired private Scans scans;
  @Autowired private Identifiers identifiers;

  @Test
  void putsWhatIsScannedAfterALocationThere() {
    var shelf = archive.aShelf();
    var first = archive.aFolder();
    var second = archive.aFolder();
    var device = archive.aDevice();
    assertThat(says(device.scans(shelf))).isEqualTo("GOOD LOCATION_SET");
    assertThat(says(device.scans(first))).isEqualTo("GOOD CHECKED_IN");
    assertThat(says(device.scans(second))).isEqualTo("GOOD CHECKED_IN");
    assertThat(holderOf(first)).isEqualTo(shelf);
    assertThat(holderOf(second)).isEqualTo(shelf);
  }

  @Test
  void putsEachThingIntoTheInnermostThatCanHoldIt() {
    var customer = archive.aCustomer();
    var shelf = archive.aShelf();
    var box = archive.aBox("Box");
    var otherBox = archive.aBox("Other box");
    var folder = archive.aFolder(customer, "Folder");
    var inOther = archive.aFolder(customer, "In the other box");
    var document = archive.aStaticDocument(customer);
    var device = archive.aDevice();
    for (var code : List.of(shelf, box, folder, document, otherBox, inOther)) {
      assertThat(device.scans(code).outcome().tone()).isEqualTo(Tone.GOOD);
    }
    assertThat(pathOf(document)).endsWith(" › Box › Folder");
    assertThat(holderOf(otherBox)).isEqualTo(shelf);
    assertThat(holderOf(inOther)).isEqualTo(otherBox);
  }

  @Test
  void opensABoxThatIsScannedFirst() {
    var box = archive.aBox("");
    var folder = archive.aFolder();
    var device = archive.aDevice();
    assertThat(says(device.scans(box))).isEqualTo("GOOD OPENED");
    device.scans(folder);
    assertThat(holderOf(folder)).isEqualTo(box);
    assertThat(view(folder).status()).isEqualTo(PlaceStatus.REGISTERED);
  }

  @Test
  void saysWhenItIsAlreadyHere() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    archive.put(folder, shelf);
    var device = archive.aDevice();
    device.scans(shelf);
    assertThat(says(device.scans(folder))).isEqualTo("ALREADY ALREADY_HERE");
    assertThat(view(folder).history().items()).hasSize(1);
  }

  @Test
  void storesNothingForAFolderWithoutItsLocation() {
    var folder = archive.aFolder();
    var device = archive.aDevice();
    assertThat(says(device.scans(folder))).isEqualTo("WRONG SCAN_HOLDER_FIRST");
    assertThat(holderOf(folder)).isNull();
  }

  @Test
  void saysClearlyThatAFolderWasScannedIntoItself() {
    var folder = archive.aFolder();
    archive.put(folder, archive.aShelf());
    var device = archive.aDevice();
    assertThat(says(device.sends(into(device, folder, folder)))).isEqualTo("WRONG INTO_ITSELF");
    assertThat(says(device.scans(folder))).isEqualTo("GOOD OPENED_AT");
    var later = Instant.now().plusSeconds(1);
    assertThat(
            says(
                device.sends(
                    new ScanRequest(
                        device.name,
                        device.next(),
                        "]C0" + folder.text(),
                        null,
                        later,
                        null,
                        null,
                        null,
                        null,
                        null))))
        .isEqualTo("WRONG INTO_ITSELF");
  }

  @Test
  void refusesTheWrongOrder() {
    var box = archive.aBox("");
    var otherBox = archive.aBox("");
    var folder = archive.aFolder();
    var shelf = archive.aShelf();
    var customer = archive.aCustomer();
    var document = archive.aStaticDocument(customer);
    var device = archive.aDevice();
    assertThat(says(device.sends(into(device, box, folder)))).isEqualTo("WRONG WRONG_ORDER");
    assertThat(says(device.sends(into(device, box, otherBox)))).isEqualTo("WRONG WRONG_ORDER");
    assertThat(says(device.sends(into(device, document, shelf)))).isEqualTo("WRONG WRONG_ORDER");
  }

  @Test
  void setsTheHomeAsWell() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(shelf);
    assertThat(says(device.scans(folder, ScanMode.SET_HOME))).isEqualTo("GOOD HOME_SET");
    var home = Objects.requireNonNull(view(folder).home());
    assertThat(home.code()).isEqualTo(shelf);
  }

  @Test
  void onlyLooksUpInThatMode() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    archive.put(folder, shelf);
    var device = archive.aDeviceOf("sales");
    assertThat(says(device.scans(folder, ScanMode.LOOKUP))).isEqualTo("GOOD LIES_AT");
    assertThat(view(folder).history().items()).hasSize(1);
  }

  @Test
  void toleratesWhatAScannerSendsAroundTheCode() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans("]C0" + shelf.text() + "\r\n");
    device.scans(" " + folder.grouped() + "\t");
    assertThat(holderOf(folder)).isEqualTo(shelf);
  }

  @Test
  void saysWhatIsWrongWithACodeKeepsItAndGoesOn() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(shelf);
    assertThat(says(device.scans("8711111111111"))).isEqualTo("UNKNOWN FOREIGN");
    assertThat(says(device.scans("F00000001237"))).isEqualTo("WRONG CHECK_WRONG");
    assertThat(says(device.scans(identifiers.next(Kind.BOX)))).isEqualTo("UNKNOWN UNKNOWN");
    assertThat(says(device.scans(identifiers.next(Kind.SEAL)))).isEqualTo("UNKNOWN KIND_UNUSED");
    assertThat(says(device.scans("\0"))).isEqualTo("WRONG EMPTY");
    assertThat(says(device.scans(folder))).isEqualTo("GOOD CHECKED_IN");
    var kept = archive.as("archivist", () -> scans.recent(device.name, PageRequest.first()));
    assertThat(kept.items()).hasSize(7);
    var wrong = archive.as("archivist", () -> scans.toLookAt(PageRequest.first()));
    assertThat(wrong.items()).extracting(ScanAnswer::raw).contains("8711111111111");
  }

  @Test
  void givesTheSameAnswerToTheSameScan() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(shelf);
    var request = ScanRequest.of(device.name, device.next(), folder.text());
    var answer = device.sends(request);
    assertThat(device.sends(request).outcome()).isEqualTo(answer.outcome());
    assertThat(view(folder).history().items()).hasSize(1);
  }

  @Test
  void doesAScanOnceThatIsSentFromTwoSidesAtTheSameMoment() throws Exception {
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    var request = ScanRequest.of(device.name, device.next(), folder.text());
    try (var senders = Executors.newFixedThreadPool(4)) {
      Callable<ScanAnswer> sending = () -> device.sends(request);
      var answers = senders.invokeAll(Collections.nCopies(8, sending));
      for (var answer : answers) {
        assertThat(says(answer.get())).isEqualTo("GOOD CHECKED_IN");
      }
    }
    assertThat(view(folder).history().items()).hasSize(1);
  }

  @Test
  void doesNotSwallowAnotherScanUnderAUsedNumber() {
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    var answer = device.sends(ScanRequest.of(device.name, device.last(), folder.text()));
    assertThat(says(answer)).isEqualTo("WRONG SEQUENCE_REUSED");
    assertThat(holderOf(folder)).isNull();
  }

  @Test
  void takesTwoIdenticalReadsWithinTwoSecondsForOne() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(shelf);
    var start = Instant.now().minusSeconds(60);
    var first = device.sends(at(device, folder, start));
    var second = device.sends(at(device, folder, start.plusMillis(1500)));
    var third = device.sends(at(device, folder, start.plusSeconds(10)));
    assertThat(says(first)).isEqualTo("GOOD CHECKED_IN");
    assertThat(says(second)).isEqualTo("GOOD CHECKED_IN");
    assertThat(second.repeated()).isTrue();
    assertThat(says(third)).isEqualTo("ALREADY ALREADY_HERE");
  }

  @Test
  void replaysAQueueInItsOrderOnce() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    var queue =
        List.of(
            ScanRequest.of(device.name, 1, shelf.text()),
            ScanRequest.of(device.name, 2, "foreign"),
            ScanRequest.of(device.name, 3, folder.text()));
    var answers = archive.as("archivist", () -> scans.replay(queue));
    assertThat(answers)
        .extracting(ScanningTest::says)
        .containsExactly("GOOD LOCATION_SET", "UNKNOWN FOREIGN", "GOOD CHECKED_IN");
    assertThat(archive.as("archivist", () -> scans.replay(queue)))
        .extracting(ScanAnswer::outcome)
        .isEqualTo(answers.stream().map(ScanAnswer::outcome).toList());
    assertThat(view(folder).history().items()).hasSize(1);
  }

  @Test
  void doesNotPutSomethingBackThatWasMovedWhileTheScanWaited() {
    var folder = archive.aFolder();
    var now = archive.aShelf();
    archive.put(folder, now);
    var device = archive.aDevice();
    var then = Instant.now().minus(1, ChronoUnit.HOURS);
    device.sends(at(device, archive.aShelf(), then));
    assertThat(says(device.sends(at(device, folder, then.plusSeconds(5)))))
        .isEqualTo("WRONG OVERTAKEN");
    assertThat(holderOf(folder)).isEqualTo(now);
  }

  @Test
  void forgetsAfterAnHourWhereTheStationStood() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.sends(at(device, shelf, Instant.now().minus(2, ChronoUnit.HOURS)));
    assertThat(says(device.scans(folder))).isEqualTo("WRONG SCAN_HOLDER_FIRST");
  }

  @Test
  void keepsApartWhatTwoPeopleScanOnOneDevice() {
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    var folder = archive.aFolder();
    var request = ScanRequest.of(device.name, device.next(), folder.text());
    var answer = archive.as("mailroom", () -> scans.scan(request));
    assertThat(says(answer)).isEqualTo("WRONG SCAN_HOLDER_FIRST");
  }

  @Test
  void sendsADocumentThatIsKeptAsScanToTheScanner() {
    var customer = archive.aCustomer();
    var folder = archive.aFolder(customer, "");
    var document = archive.aDynamicDocument(customer);
    archive.put(folder, archive.aShelf());
    var device = archive.aDevice();
    device.scans(folder);
    assertThat(says(device.scans(document))).isEqualTo("WRONG DOCUMENT_DYNAMIC");
  }

  @Test
  void refusesAModeThatDoesNotExist() {
    var device = archive.aDevice();
    var request =
        new ScanRequest(
            device.name, 1, archive.aShelf().text(), "EAT", null, null, null, null, null, null);
    assertThat(says(device.sends(request))).isEqualTo("WRONG MODE_UNKNOWN");
  }

  @Test
  void letsNobodyMoveWithoutTheRightToScan() {
    var device = archive.aDeviceOf("sales");
    var shelf = archive.aShelf();
    assertThatThrownBy(() -> device.scans(shelf)).isInstanceOf(Refusal.class);
  }

  private ScanRequest into(ArchiveFixture.Device device, Identifier item, Identifier holder) {
    return new ScanRequest(
        device.name, device.next(), item.text(), null, null, null, holder.text(), null, null, null);
  }

  private static ScanRequest at(ArchiveFixture.Device device, Identifier code, Instant moment) {
    return new ScanRequest(
        device.name, device.next(), code.text(), null, moment, null, null, null, null, null);
  }

  private static String says(ScanAnswer answer) {
    return answer.outcome().tone() + " " + answer.outcome().status();
  }

  private PlaceView view(Identifier code) {
    return archive.as("archivist", () -> places.get(code, PageRequest.first()));
  }

  private @Nullable Identifier holderOf(Identifier code) {
    var chain = view(code).chain();
    return chain.isEmpty() ? null : chain.getLast().code();
  }

  private String pathOf(Identifier code) {
    return view(code).path();
  }
}
