package nl.hangmap.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes customer records, checked and in one notation, and tells of it.
@Component
class CustomerRegister {

  private final CustomerStore store;
  private final CustomerSettings settings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CustomerRegister(
      CustomerStore store,
      CustomerSettings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.settings = settings;
    this.events = events;
    this.clock = clock;
  }

  CustomerView get(CustomerNumber number) {
    return store
        .find(number)
        .orElseThrow(() -> Refusal.notFound("customer.unknown", number.value()));
  }

  boolean exists(CustomerNumber number) {
    return store.exists(number);
  }

  Set<CustomerNumber> existing(Collection<CustomerNumber> numbers) {
    return store.existing(numbers);
  }

  CustomerView create(NewCustomer wish) {
    var check = new DetailsCheck();
    var wanted = check.number(wish.number());
    var details = check.details(wish.details());
    check.refuseProblems();
    var number = insert(wanted, details);
    events.publishEvent(new CustomerRegistered(number, Objects.requireNonNull(details.kind())));
    return get(number);
  }

  CustomerView change(CustomerNumber number, long version, CustomerDetails wish) {
    var before = get(number);
    if (before.version() != version) {
      throw stale();
    }
    var check = new DetailsCheck();
    var details = check.details(wish);
    check.refuseProblems();
    var changes = FieldChange.between(before.details(), details);
    if (changes.isEmpty()) {
      return before;
    }
    if (!store.update(number, version, details, now())) {
      throw stale();
    }
    events.publishEvent(new CustomerChanged(number, version + 1, changes));
    return get(number);
  }

  private CustomerNumber insert(@Nullable CustomerNumber wanted, CustomerDetails details) {
    if (wanted != null) {
      if (!store.insert(wanted, details, now())) {
        throw taken(wanted);
      }
      return wanted;
    }
    var allocated = allocated();
    while (!store.insert(allocated, details, now())) {
      allocated = allocated();
    }
    return allocated;
  }

  /// A number with Hangmap's own prefix: what another system of the company numbers never meets it.
  private CustomerNumber allocated() {
    return new CustomerNumber(settings.numberPrefix() + store.nextAllocatedNumber());
  }

  private Refusal taken(CustomerNumber number) {
    var problem = Problem.of("customer.number-taken", number.value(), get(number).name());
    return new Refusal(Refusal.Kind.CONFLICT, List.of(problem.at("number")));
  }

  private static Refusal stale() {
    return new Refusal(Refusal.Kind.STALE, "version.stale");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
