package nl.hangmap.filetracking;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import org.springframework.stereotype.Component;

/// A small language for tests that need an archive with something in it.
@Component
public class ArchiveFixture {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Archive archive;
  private final Customers customers;
  private final Documents documents;
  private final Scans scans;
  private final Users users;
  private final Viewers viewers;

  ArchiveFixture(
      Archive archive,
      Customers customers,
      Documents documents,
      Scans scans,
      Users users,
      Viewers viewers) {
    this.archive = archive;
    this.customers = customers;
    this.documents = documents;
    this.scans = scans;
    this.users = users;
    this.viewers = viewers;
  }

  public <T> T as(String user, Supplier<T> work) {
    return viewers.as(users.viewer(user).orElseThrow(), work);
  }

  public CustomerNumber aCustomer() {
    var number = "ARCH-" + COUNT.incrementAndGet();
    var wish = new NewCustomer(number, CustomerDetails.company("Archief " + number));
    return viewers.as(Viewer.system("test"), () -> customers.create(wish)).number();
  }

  public Identifier aLocation(LocationType type, String name) {
    return as("archivist", () -> archive.addLocation(new NewLocation(type, name, null))).code();
  }

  public Identifier aLocation(LocationType type, String name, Identifier parent) {
    var wish = new NewLocation(type, name, parent);
    return as("archivist", () -> archive.addLocation(wish)).code();
  }

  public Identifier aShelf() {
    return aLocation(LocationType.SHELF, "Shelf " + COUNT.incrementAndGet());
  }

  public Identifier aBox(String name) {
    return as("archivist", () -> archive.addBox(new NewBox(name, null))).code();
  }

  public Identifier aFolder(CustomerNumber customer, String name) {
    return as("archivist", () -> archive.addFolder(new NewFolder(customer, name, null))).code();
  }

  public Identifier aFolder() {
    return aFolder(aCustomer(), "");
  }

  /// A document that the policy keeps on paper.
  public Identifier aStaticDocument(CustomerNumber customer) {
    return aDocument(customer, "order", "open");
  }

  /// A document that the policy scans.
  public Identifier aDynamicDocument(CustomerNumber customer) {
    return aDocument(customer, "quote", "open");
  }

  private Identifier aDocument(CustomerNumber customer, String type, String state) {
    var wish =
        new NewDocument(
            type,
            LocalDate.of(2026, 3, 4),
            null,
            Map.of("number", "N-" + COUNT.incrementAndGet()),
            state,
            "sales");
    return viewers.as(Viewer.system("test"), () -> documents.register(customer, wish)).id();
  }

  public void put(Identifier item, Identifier holder) {
    as("archivist", () -> archive.put(item, holder));
  }

  public Device aDevice() {
    return new Device("archivist");
  }

  public Device aDeviceOf(String user) {
    return new Device(user);
  }

  /// A scanner in somebody's hand.
  public class Device {

    public final String name = "device-" + UUID.randomUUID();
    private final AtomicLong sequence = new AtomicLong();
    private final String user;

    Device(String user) {
      this.user = user;
    }

    public ScanAnswer scans(Identifier code) {
      return scans(code.text());
    }

    public ScanAnswer scans(String raw) {
      return sends(ScanRequest.of(name, next(), raw));
    }

    public ScanAnswer scans(Identifier code, ScanMode mode) {
      return sends(
          new ScanRequest(
              name, next(), code.text(), mode.name(), null, null, null, null, null, null));
    }

    public ScanAnswer sends(ScanRequest request) {
      return as(user, () -> scans.scan(request));
    }

    public UndoAnswer undoes() {
      return as(user, () -> scans.undo(name, null));
    }

    public long next() {
      return sequence.incrementAndGet();
    }

    public long last() {
      return sequence.get();
    }
  }
}
