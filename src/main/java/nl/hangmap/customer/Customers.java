package nl.hangmap.customer;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The customer records: registering, reading, changing and finding them.
@Service
public class Customers {

  private final CustomerRegister register;
  private final CustomerFinder finder;
  private final LikelySearch likely;
  private final Viewers viewers;

  Customers(
      CustomerRegister register, CustomerFinder finder, LikelySearch likely, Viewers viewers) {
    this.register = register;
    this.finder = finder;
    this.likely = likely;
    this.viewers = viewers;
  }

  /// Registers a customer, under the given number or under one that is allocated.
  ///
  /// @throws Refusal with everything that is wrong with the input, or `customer.number-taken`
  @Transactional
  public CustomerView create(NewCustomer wish) {
    viewers.require(Permission.CUSTOMER_CHANGE);
    return register.create(wish);
  }

  /// @throws Refusal `customer.unknown`
  @Transactional(readOnly = true)
  public CustomerView get(CustomerNumber number) {
    viewers.require(Permission.CUSTOMER_READ);
    return register.get(number);
  }

  @Transactional(readOnly = true)
  public boolean exists(CustomerNumber number) {
    viewers.require(Permission.CUSTOMER_READ);
    return register.exists(number);
  }

  /// Those of at most 1,000 numbers that belong to a customer.
  @Transactional(readOnly = true)
  public Set<CustomerNumber> existing(Collection<CustomerNumber> numbers) {
    viewers.require(Permission.CUSTOMER_READ);
    return register.existing(numbers);
  }

  /// Makes the record say what the details say.
  ///
  /// @param version the version the change is based on
  /// @throws Refusal with everything that is wrong with the input, `customer.unknown`, or
  ///   `version.stale` when somebody else changed the record meanwhile
  @Transactional
  public CustomerView change(CustomerNumber number, long version, CustomerDetails wish) {
    viewers.require(Permission.CUSTOMER_CHANGE);
    return register.change(number, version, wish);
  }

  /// Finds customers by number or its beginning, postcode with house number (`1234AB 12`), e-mail,
  /// telephone, or name with typing errors; without a query it lists all.
  @Transactional(readOnly = true)
  public Page<CustomerSummary> find(@Nullable String q, PageRequest request) {
    viewers.require(Permission.CUSTOMER_READ);
    return finder.find(q, request);
  }

  /// The customers that a text, such as a scanned letter's, seems to be about, the likeliest first.
  @Transactional(readOnly = true)
  public List<LikelyCustomer> likely(String text, int limit) {
    viewers.require(Permission.CUSTOMER_READ);
    return likely.likely(text, limit);
  }
}
