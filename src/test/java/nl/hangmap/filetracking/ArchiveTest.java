package nl.hangmap.filetracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.access.Role;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class ArchiveTest {

  @Autowired private ArchiveFixture fixture;
  @Autowired private Archive archive;
  @Autowired private Places places;
  @Autowired private ClientFiles clientFiles;
  @Autowired private Identifiers identifiers;
  @Autowired private Viewers viewers;
  @Autowired private JdbcClient database;

  @Test
  void tellsTheWayFromSiteToShelf() {
    var site = fixture.aLocation(LocationType.SITE, "Utrecht");
    var room = fixture.aLocation(LocationType.ROOM, "Cellar", site);
    var shelf = fixture.aLocation(LocationType.SHELF, "B", room);
    var view = view(shelf);
    assertThat(view.path()).isEqualTo("Utrecht › Cellar › B");
    assertThat(view.chain()).extracting(PlaceStep::label).containsExactly("Utrecht", "Cellar");
    assertThat(view.type()).isEqualTo(LocationType.SHELF);
  }

  @Test
  void takesOnlyLowerTypesBelow() {
    var room = fixture.aLocation(LocationType.ROOM, "Room");
    assertThat(refused(() -> location(LocationType.SITE, room))).isEqualTo("location.wrong-order");
    assertThat(refused(() -> location(LocationType.ROOM, room))).isEqualTo("location.wrong-order");
    assertThat(refused(() -> location(LocationType.SHELF, fixture.aBox(""))))
        .isEqualTo("location.wrong-order");
    assertThat(refused(() -> location(LocationType.SHELF, identifiers.next(Kind.LOCATION))))
        .isEqualTo("place.unknown");
  }

  @Test
  void makesRowsWithTheirShelvesInOneGo() {
    var room = fixture.aLocation(LocationType.ROOM, "Room");
    var range =
        new LocationRange(
            room,
            List.of(
                new LocationRange.Level(LocationType.ROW, "Row ", "1", "12"),
                new LocationRange.Level(LocationType.SHELF, "", "A", "F")));
    var made = fixture.as("archivist", () -> archive.addLocations(range));
    assertThat(made).hasSize(12 + 12 * 6);
    var rows = fixture.as("archivist", () -> places.locations(room, PageRequest.first())).items();
    assertThat(rows).extracting(PlaceSummary::name).startsWith("Row 1", "Row 2").endsWith("Row 12");
    var shelves =
        fixture.as("archivist", () -> places.locations(rows.get(9).code(), PageRequest.first()));
    assertThat(shelves.items())
        .extracting(PlaceSummary::path)
        .startsWith("Room › Row 10 › A")
        .endsWith("Room › Row 10 › F");
    assertThat(refused(() -> archive.addLocations(range))).isEqualTo("location.name-taken");
  }

  @Test
  void refusesRangesThatAreNone() {
    assertThat(refusedRange("1", "A")).isEqualTo("range.bounds");
    assertThat(refusedRange("12", "1")).isEqualTo("range.bounds");
    assertThat(refusedRange("1", "99999")).isEqualTo("range.too-many");
    assertThat(refused(() -> archive.addLocations(new LocationRange(null, List.of()))))
        .isEqualTo("range.empty");
    var upward =
        new LocationRange(
            null,
            List.of(
                new LocationRange.Level(LocationType.SHELF, "", "1", "2"),
                new LocationRange.Level(LocationType.ROW, "", "1", "2")));
    assertThat(refused(() -> archive.addLocations(upward))).isEqualTo("range.order");
  }

  @Test
  void keepsLeadingZerosOfARange() {
    var level = new LocationRange.Level(LocationType.ROW, "", "08", "10");
    assertThat(RangeNames.of(level, 10)).containsExactly("08", "09", "10");
  }

  @Test
  void doesNotRemoveALocationWithAnythingInIt() {
    var shelf = fixture.aShelf();
    var folder = fixture.aFolder();
    fixture.put(folder, shelf);
    assertThat(refused(() -> archive.removeLocation(shelf))).isEqualTo("location.in-use");
    fixture.put(folder, fixture.aShelf());
    fixture.as("archivist", () -> run(() -> archive.removeLocation(shelf)));
    assertThat(refused(() -> archive.put(folder, shelf))).isEqualTo("place.removed");
    assertThat(view(folder).history().items().getLast().to()).isNotNull();
  }

  @Test
  void movesEverythingInABoxWithIt() {
    var customer = fixture.aCustomer();
    var here = fixture.aLocation(LocationType.SHELF, "Here");
    var there = fixture.aLocation(LocationType.SHELF, "There");
    var box = fixture.aBox("Box");
    var folder = fixture.aFolder(customer, "Folder");
    var document = fixture.aStaticDocument(customer);
    fixture.put(box, here);
    fixture.put(folder, box);
    fixture.put(document, folder);
    fixture.put(box, there);
    var view = view(document);
    assertThat(view.path()).isEqualTo("There › Box › Folder");
    assertThat(view.effectivePlace())
        .isEqualTo(new PlaceStep(there, Kind.LOCATION, LocationType.SHELF, "There"));
    assertThat(view.history().items()).extracting(Movement::item).containsExactly(box, document);
  }

  @Test
  void showsInTheHistoryOnlyMovesOfABoxWhileInIt() {
    var box = fixture.aBox("Box");
    var folder = fixture.aFolder();
    fixture.put(box, fixture.aShelf());
    fixture.put(folder, box);
    fixture.put(box, fixture.aShelf());
    fixture.put(folder, fixture.aShelf());
    fixture.put(box, fixture.aShelf());
    assertThat(view(folder).history().items())
        .extracting(Movement::item)
        .containsExactly(folder, box, folder);
  }

  @Test
  void pagesThroughALongHistory() {
    var folder = fixture.aFolder();
    var here = fixture.aShelf();
    var there = fixture.aShelf();
    for (int move = 0; move < 5; move++) {
      fixture.put(folder, move % 2 == 0 ? here : there);
    }
    var found = new ArrayList<Long>();
    String cursor = null;
    do {
      var page = PageRequest.of(2, cursor);
      var part = fixture.as("archivist", () -> places.get(folder, page)).history();
      part.items().forEach(move -> found.add(move.id()));
      cursor = part.next();
    } while (cursor != null);
    assertThat(found).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void keepsMovesForEver() {
    var folder = fixture.aFolder();
    fixture.put(folder, fixture.aShelf());
    assertThatThrownBy(
            () -> database.sql("update filetracking.move set moved_by = 'somebody'").update())
        .hasMessageContaining("moves are never changed");
  }

  @Test
  void takesAPrePrintedLabelIntoUseOnce() {
    var label = identifiers.next(Kind.FOLDER);
    var customer = fixture.aCustomer();
    var wish = new NewFolder(customer, "", label);
    assertThat(fixture.as("archivist", () -> archive.addFolder(wish)).code()).isEqualTo(label);
    assertThat(refused(() -> archive.addFolder(wish))).isEqualTo("item.code-taken");
    var other = new NewFolder(customer, "", identifiers.next(Kind.BOX));
    assertThat(refused(() -> archive.addFolder(other))).isEqualTo("item.code-not-issued");
  }

  @Test
  void refusesAFolderForNobody() {
    var wish = new NewFolder(new CustomerNumber("NOBODY-1"), "", null);
    assertThat(refused(() -> archive.addFolder(wish))).isEqualTo("folder.customer-unknown");
  }

  @Test
  void listsTheFoldersOfACustomerWithTheirPlace() {
    var customer = fixture.aCustomer();
    var shelf = fixture.aShelf();
    var folder = fixture.aFolder(customer, "2026");
    fixture.aFolder(customer, "2027");
    fixture.put(folder, shelf);
    var found = fixture.as("sales", () -> places.folders(customer, PageRequest.first())).items();
    assertThat(found).extracting(PlaceSummary::name).containsExactly("2026", "2027");
    assertThat(found.getFirst().path()).isEqualTo(view(shelf).path());
    assertThat(found.getLast().path()).isEmpty();
  }

  @Test
  void showsOnTheClientFileWhereThePaperLiesAndThatItMoved() {
    var customer = fixture.aCustomer();
    var folder = fixture.aFolder(customer, "Folder");
    var document = fixture.aStaticDocument(customer);
    fixture.put(folder, fixture.aLocation(LocationType.SHELF, "Shelf of the file"));
    fixture.put(document, folder);
    var file = fixture.as("archivist", () -> clientFiles.file(customer, PageRequest.first()));
    var place = Objects.requireNonNull(file.documents().items().getFirst().place());
    assertThat(place.path()).isEqualTo("Shelf of the file › Folder");
    assertThat(place.barcode()).isEqualTo(folder.text());
    assertThat(place.status()).isEqualTo("ON_SHELF");
    var timeline =
        fixture.as("archivist", () -> clientFiles.timeline(customer, PageRequest.first()));
    assertThat(timeline.items())
        .filteredOn(entry -> entry.kind().equals("item-moved"))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry.text()).contains("Shelf of the file"));
  }

  @Test
  void listsContentsInWalkingOrder() {
    var room = fixture.aLocation(LocationType.ROOM, "Room");
    var folder = fixture.aFolder();
    var box = fixture.aBox("Box");
    fixture.put(folder, room);
    fixture.put(box, room);
    var ten = fixture.aLocation(LocationType.ROW, "Row 10", room);
    var two = fixture.aLocation(LocationType.ROW, "Row 2", room);
    var contents = fixture.as("archivist", () -> places.contents(room, PageRequest.first()));
    assertThat(contents.items())
        .extracting(PlaceSummary::code)
        .containsExactly(two, ten, box, folder);
  }

  @Test
  void letsNobodyManageTheArchiveWithoutTheRight() {
    var wish = new NewBox("", null);
    assertThatThrownBy(() -> fixture.as("sales", () -> archive.addBox(wish)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> fixture.as("mailroom", () -> archive.addBox(wish)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void hidesADocumentFromWhoMayNotReadItsType() {
    var document = fixture.aStaticDocument(fixture.aCustomer());
    var nobody = new Viewer("x", "x", Set.of(Role.SALES), Set.of(), new DocumentRights(List.of()));
    assertThatThrownBy(() -> viewers.as(nobody, () -> places.get(document, PageRequest.first())))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
  }

  private PlaceSummary location(LocationType type, Identifier parent) {
    return archive.addLocation(new NewLocation(type, "Name", parent));
  }

  private String refusedRange(String from, String to) {
    var level = new LocationRange.Level(LocationType.ROW, "", from, to);
    return refused(() -> archive.addLocations(new LocationRange(null, List.of(level))));
  }

  private String refused(Runnable work) {
    return refused(() -> run(work));
  }

  private String refused(Supplier<?> work) {
    var refusal = catchThrowableOfType(Refusal.class, () -> fixture.as("archivist", work::get));
    return refusal.problems().getFirst().code();
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }

  private PlaceView view(Identifier code) {
    return fixture.as("archivist", () -> places.get(code, PageRequest.first()));
  }
}
