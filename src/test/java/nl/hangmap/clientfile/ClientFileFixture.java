package nl.hangmap.clientfile;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import org.springframework.stereotype.Component;

/// Customers and documents for tests, each under a number of its own.
@Component
public class ClientFileFixture {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Customers customers;
  private final Documents documents;
  private final Viewers viewers;
  private final Users users;

  ClientFileFixture(Customers customers, Documents documents, Viewers viewers, Users users) {
    this.customers = customers;
    this.documents = documents;
    this.viewers = viewers;
    this.users = users;
  }

  public CustomerNumber aCustomer() {
    var number = "CF-" + COUNT.incrementAndGet();
    var company = CustomerDetails.company("Bakkerij Jansen " + COUNT.get());
    return asSystem(() -> customers.create(new NewCustomer(number, company)).number());
  }

  public DocumentView aQuote(CustomerNumber customer, String date) {
    return aDocument(
        customer, new NewDocument("quote", date, null, Map.of("number", "Q-1"), null, "sales"));
  }

  /// A quote that was recognised without its number.
  public DocumentView aRecognisedQuote(CustomerNumber customer) {
    var wish = new NewDocument("quote", "2026-03-01", null, Map.of(), null, "sales");
    return asSystem(() -> documents.registerRecognised(customer, wish));
  }

  public DocumentView aContract(CustomerNumber customer, String date) {
    return aDocument(
        customer,
        new NewDocument("contract", date, "Cleaning", Map.of("number", "C-1"), null, "care"));
  }

  public DocumentView aDocument(CustomerNumber customer, NewDocument wish) {
    return asSystem(() -> documents.register(customer, wish));
  }

  public <T> T asSystem(Supplier<T> work) {
    return viewers.as(Viewer.system("test"), work);
  }

  /// Runs work as one of the six users.
  public <T> T as(String user, Supplier<T> work) {
    return viewers.as(users.viewer(user).orElseThrow(), work);
  }
}
