package nl.hangmap.demo;

import java.util.Objects;
import java.util.SplittableRandom;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The made-up customers, each with the documents of a customer that has been around for a while.
@Component
@Order(1)
class DemoCustomerFiles implements DemoPart {

  private final Customers customers;
  private final Documents documents;
  private final DemoDocuments made;
  private final DemoSettings settings;
  private final TransactionTemplate transaction;

  DemoCustomerFiles(
      Customers customers,
      Documents documents,
      DemoDocuments made,
      DemoSettings settings,
      TransactionTemplate transaction) {
    this.customers = customers;
    this.documents = documents;
    this.made = made;
    this.settings = settings;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return settings.customers() + " customers";
  }

  @Override
  public boolean isThere() {
    return settings.customers() == 0
        || customers.exists(DemoCustomers.number(settings.customers() - 1L));
  }

  @Override
  public void add() {
    DemoCustomers.generate(DemoSettings.SEED, settings.customers())
        .filter(customer -> !customers.exists(number(customer)))
        .forEach(customer -> transaction.executeWithoutResult(status -> add(customer)));
  }

  private void add(NewCustomer customer) {
    customers.create(customer);
    var number = number(customer);
    var random = new SplittableRandom(number.hashCode());
    made.of(random).forEach(document -> documents.register(number, document));
  }

  private static CustomerNumber number(NewCustomer customer) {
    return new CustomerNumber(Objects.requireNonNull(customer.number()));
  }
}
