package nl.hangmap.customer;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The customer records: registering, reading, changing and finding them.
@Service
public class Customers {

  private final CustomerStore store;
  private final CustomerSettings settings;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Customers(
      CustomerStore store,
      CustomerSettings settings,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// Registers a customer, under the given number or under one that is allocated.
  ///
  /// @throws Refusal with everything that is wrong with the input, or `customer.number-taken`
  @Transactional
  public CustomerView create(NewCustomer wish) {
    viewers.require(Permission.CUSTOMER_CHANGE);
    var check = new DetailsCheck();
    var wanted = check.number(wish.number());
    var details = check.details(wish.details());
    check.refuseProblems();
    var number = insert(wanted, details);
    events.publishEvent(new CustomerRegistered(number, Objects.requireNonNull(details.kind())));
    return found(number);
  }

  /// @throws Refusal `customer.unknown`
  @Transactional(readOnly = true)
  public CustomerView get(CustomerNumber number) {
    viewers.require(Permission.CUSTOMER_READ);
    return found(number);
  }

  public boolean exists(CustomerNumber number) {
    viewers.require(Permission.CUSTOMER_READ);
    return store.exists(number);
  }

  /// Makes the record say what the details say.
  ///
  /// @param version the version the change is based on
  /// @throws Refusal with everything that is wrong with the input, `customer.unknown`, or
  ///   `version.stale` when somebody else changed the record meanwhile
  @Transactional
  public CustomerView change(CustomerNumber number, long version, CustomerDetails wish) {
    viewers.require(Permission.CUSTOMER_CHANGE);
    var before = found(number);
    if (before.version() != version) {
      throw new Refusal(Refusal.Kind.STALE, "version.stale");
    }
    var check = new DetailsCheck();
    var details = check.details(wish);
    check.refuseProblems();
    var changes = FieldChange.between(before.details(), details);
    if (changes.isEmpty()) {
      return before;
    }
    if (!store.update(number, version, details, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
      throw new Refusal(Refusal.Kind.STALE, "version.stale");
    }
    events.publishEvent(new CustomerChanged(number, version + 1, changes));
    return found(number);
  }

  private CustomerNumber insert(@Nullable CustomerNumber wanted, CustomerDetails details) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (wanted != null) {
      if (!store.insert(wanted, details, now)) {
        throw taken(wanted);
      }
      return wanted;
    }
    var allocated = allocated();
    while (!store.insert(allocated, details, now)) {
      allocated = allocated();
    }
    return allocated;
  }

  /// A number with Hangmap's own prefix: what another system of the company numbers can never meet
  /// it.
  private CustomerNumber allocated() {
    return new CustomerNumber(settings.numberPrefix() + store.nextAllocatedNumber());
  }

  private Refusal taken(CustomerNumber number) {
    var problem =
        Problem.of("customer.number-taken", number.value(), found(number).name()).at("number");
    return new Refusal(Refusal.Kind.CONFLICT, List.of(problem));
  }

  private CustomerView found(CustomerNumber number) {
    return store
        .find(number)
        .orElseThrow(() -> Refusal.notFound("customer.unknown", number.value()));
  }
}
