package nl.hangmap.demo;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.classification.Handling;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.FileEntry;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.filetracking.Archive;
import nl.hangmap.filetracking.LocationRange;
import nl.hangmap.filetracking.LocationType;
import nl.hangmap.filetracking.NewBox;
import nl.hangmap.filetracking.NewFolder;
import nl.hangmap.filetracking.NewLocation;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.Places;
import nl.hangmap.kernel.PageRequest;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An archive with rows, shelves and boxes, and folders with the paper of the first customers.
@Component
@Order(2)
class DemoArchive implements DemoPart {

  private static final int FOLDERS = 60;
  private static final int FOLDERS_PER_BOX = 4;

  private final Archive archive;
  private final Places places;
  private final ClientFiles files;
  private final DemoSettings settings;
  private final TransactionTemplate transaction;

  DemoArchive(
      Archive archive,
      Places places,
      ClientFiles files,
      DemoSettings settings,
      TransactionTemplate transaction) {
    this.archive = archive;
    this.places = places;
    this.files = files;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return "archive";
  }

  @Override
  public boolean isThere() {
    return !places.locations(null, PageRequest.first()).items().isEmpty();
  }

  @Override
  public void add() {
    transaction.executeWithoutResult(status -> addArchive());
  }

  private void addArchive() {
    var shelves = addShelves();
    var boxes = new ArrayList<Identifier>();
    var folders = Math.min(FOLDERS, settings.customers());
    for (var index = 0; index < folders; index++) {
      if (index % FOLDERS_PER_BOX == 0) {
        boxes.add(addBox(boxes.size(), shelves));
      }
      addFolder(DemoCustomers.number(index), boxes.getLast());
    }
  }

  private List<Identifier> addShelves() {
    var site = archive.addLocation(new NewLocation(LocationType.SITE, "Utrecht", null));
    var room = archive.addLocation(new NewLocation(LocationType.ROOM, "Archief 1", site.code()));
    var rows = new LocationRange.Level(LocationType.ROW, "Rij ", "1", "3");
    var shelves = new LocationRange.Level(LocationType.SHELF, "Plank ", "A", "F");
    return archive.addLocations(new LocationRange(room.code(), List.of(rows, shelves))).stream()
        .filter(place -> place.type() == LocationType.SHELF)
        .map(PlaceSummary::code)
        .toList();
  }

  private Identifier addBox(int index, List<Identifier> shelves) {
    var box = archive.addBox(new NewBox("Doos " + (index + 1), null)).code();
    archive.put(box, shelves.get(index % shelves.size()));
    return box;
  }

  private void addFolder(CustomerNumber customer, Identifier box) {
    var folder = archive.addFolder(new NewFolder(customer, "", null)).code();
    archive.put(folder, box);
    files.file(customer, PageRequest.first()).documents().items().stream()
        .map(FileEntry::document)
        .filter(document -> document.handling() == Handling.STATIC)
        .forEach(document -> archive.put(document.id(), folder));
  }
}
