package nl.hangmap.search;

import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.customer.CustomerSummary;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.springframework.stereotype.Component;

/// Customers as hits; the customer module finds them, also with typing errors.
@Component
class CustomerHits {

  private final Customers customers;

  CustomerHits(Customers customers) {
    this.customers = customers;
  }

  Page<SearchHit> find(String q, WordMatcher matcher, PageRequest request) {
    return customers.find(q, request).map(found -> hit(found, matcher::matchesForgiving));
  }

  private static SearchHit hit(CustomerSummary found, Predicate<String> wanted) {
    var number = found.number().value();
    var address = found.address();
    var place =
        address == null
            ? ""
            : Stream.of(address.streetLine(), address.cityLine())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(", "));
    var subtitle = place.isEmpty() ? number : number + " · " + place;
    return new SearchHit(
        HitKind.CUSTOMER,
        number,
        number,
        found.name(),
        found.kind().name(),
        null,
        found.name(),
        subtitle,
        null,
        "/customers/" + number,
        Highlighter.whole(found.name(), wanted),
        Highlighter.whole(subtitle, wanted),
        null);
  }
}
