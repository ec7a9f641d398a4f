package nl.hangmap.customer;

import java.util.List;
import nl.hangmap.customer.CustomerQuery.All;
import nl.hangmap.customer.CustomerQuery.ByAddress;
import nl.hangmap.customer.CustomerQuery.ByEmail;
import nl.hangmap.customer.CustomerQuery.ByIban;
import nl.hangmap.customer.CustomerQuery.ByKvkNumber;
import nl.hangmap.customer.CustomerQuery.ByName;
import nl.hangmap.customer.CustomerQuery.ByNumber;
import nl.hangmap.customer.CustomerQuery.ByTelephone;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds customers: tries the readings of a query in turn, and stays with the one that a page began
/// with.
@Component
class CustomerFinder {

  /// Keys of every cursor: which reading, rank, sort key, number.
  private static final int KEYS = 4;

  private final CustomerListStore lists;
  private final NameSearch names;

  CustomerFinder(CustomerListStore lists, NameSearch names) {
    this.lists = lists;
    this.names = names;
  }

  Page<CustomerSummary> find(@Nullable String typed, PageRequest request) {
    var readings = CustomerQuery.readings(typed);
    var after = request.after(KEYS).orElse(null);
    if (after != null) {
      int reading = Ranked.index(after, readings.size());
      return page(readings.get(reading), reading, after, request);
    }
    for (int reading = 0; reading < readings.size(); reading++) {
      var page = page(readings.get(reading), reading, null, request);
      if (!page.items().isEmpty()) {
        return page;
      }
    }
    return new Page<>(List.of(), null);
  }

  private Page<CustomerSummary> page(
      CustomerQuery query, int reading, @Nullable Cursor after, PageRequest request) {
    var from = Ranked.after(after);
    var rows = rows(query, from, request.fetch());
    return Page.of(
            rows,
            request.limit(),
            row -> Cursor.of(reading, row.rank(), row.sortKey(), row.summary().number().value()))
        .map(Ranked::summary);
  }

  private List<Ranked> rows(CustomerQuery query, Ranked.Position from, int limit) {
    return switch (query) {
      case All() -> lists.all(from, limit);
      case ByNumber(var start) -> lists.byNumber(start, from, limit);
      case ByAddress address -> lists.byAddress(address, from, limit);
      case ByEmail(var start) -> lists.byEmail(start, from, limit);
      case ByTelephone(var number) -> lists.having("telephone", number, from, limit);
      case ByIban(var iban) -> lists.having("iban", iban, from, limit);
      case ByKvkNumber(var number) -> lists.having("kvk_number", number, from, limit);
      case ByName(var words) -> names.find(words, from, limit);
    };
  }
}
