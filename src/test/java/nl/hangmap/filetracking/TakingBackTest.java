package nl.hangmap.filetracking;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.PageRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class TakingBackTest {

  @Autowired private ArchiveFixture archive;
  @Autowired private Places places;
  @Autowired private Scans scans;

  @Test
  void takesBackOneScanAfterTheOther() {
    var first = archive.aShelf();
    var second = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(first);
    device.scans(folder);
    device.scans(second);
    device.scans(folder);
    assertThat(device.undoes().outcome().status()).isEqualTo("TAKEN_BACK");
    assertThat(pathOf(folder)).isEqualTo(pathOf(first));
    assertThat(device.undoes().outcome().status()).isEqualTo("STATION_BACK");
    var another = archive.aFolder();
    device.scans(another);
    assertThat(pathOf(another)).isEqualTo(pathOf(first));
    device.undoes();
    assertThat(device.undoes().outcome().status()).isEqualTo("UNPLACED");
    assertThat(view(folder).status()).isEqualTo(PlaceStatus.REGISTERED);
    assertThat(view(folder).history().items())
        .extracting(Movement::kind)
        .containsExactly(MoveKind.UNDO, MoveKind.UNDO, MoveKind.CHECK_IN, MoveKind.CHECK_IN);
  }

  @Test
  void takesBackAHome() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(shelf);
    device.scans(folder);
    device.scans(folder, ScanMode.SET_HOME);
    assertThat(device.undoes().outcome().status()).isEqualTo("HOME_BACK");
    assertThat(view(folder).home()).isNull();
    assertThat(pathOf(folder)).isEqualTo(pathOf(shelf));
  }

  @Test
  void skipsWhatChangedNothing() {
    var shelf = archive.aShelf();
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(shelf);
    device.scans(folder);
    device.scans("8711111111111");
    assertThat(device.undoes().code()).isEqualTo(folder.text());
  }

  @Test
  void takesANamedScanBackOnce() {
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    long sequence = device.scans(folder).sequence();
    assertThat(undo(device, sequence)).isEqualTo("UNPLACED");
    assertThat(undo(device, sequence)).isEqualTo("UNDONE_BEFORE");
    assertThat(undo(device, 999)).isEqualTo("NOTHING_TO_UNDO");
  }

  @Test
  void doesNotTakeBackWhatSomebodyMovedSince() {
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    device.scans(folder);
    var elsewhere = archive.aShelf();
    archive.put(folder, elsewhere);
    assertThat(device.undoes().outcome().status()).isEqualTo("OVERTAKEN");
    assertThat(pathOf(folder)).isEqualTo(pathOf(elsewhere));
  }

  @Test
  void doesNotTakeBackWhatSomebodyElseScanned() {
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    var outcome = archive.as("mailroom", () -> scans.undo(device.name, null)).outcome();
    assertThat(outcome.status()).isEqualTo("NOTHING_TO_UNDO");
  }

  @Test
  void scansAgainAtOnceAfterTakingBack() {
    var folder = archive.aFolder();
    var device = archive.aDevice();
    device.scans(archive.aShelf());
    device.scans(folder);
    device.undoes();
    assertThat(device.scans(folder).outcome().status()).isEqualTo("CHECKED_IN");
    assertThat(view(folder).status()).isEqualTo(PlaceStatus.ON_SHELF);
  }

  private String undo(ArchiveFixture.Device device, long sequence) {
    return archive.as("archivist", () -> scans.undo(device.name, sequence)).outcome().status();
  }

  private PlaceView view(Identifier code) {
    return archive.as("archivist", () -> places.get(code, PageRequest.first()));
  }

  private String pathOf(Identifier code) {
    return view(code).path();
  }
}
