package nl.hangmap.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads rows of the customer tables, and names the columns customers are sorted by.
final class CustomerRows {

  /// Columns of a summary and its first address, to be selected from `customer.customer c` with
  /// [#FIRST_ADDRESS].
  static final String SUMMARY =
      """
      c.number, c.kind as customer_kind, c.name, c.sort_name, c.sort_key, a.kind, a.street,
      a.house_number, a.addition, a.postcode, a.city, a.country
      """;

  static final String FIRST_ADDRESS =
      """
      left join lateral (select * from customer.address where customer = c.number
        order by array_position(array['VISIT', 'POST', 'INVOICE'], kind) limit 1) a on true
      """;

  private CustomerRows() {}

  static CustomerView view(ResultSet row, List<Address> addresses) throws SQLException {
    var details =
        new CustomerDetails(
            CustomerKind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("initials"),
            row.getString("first_name"),
            row.getString("prefix"),
            row.getString("surname"),
            addresses,
            row.getString("email"),
            row.getString("telephone"),
            row.getString("iban"),
            row.getString("kvk_number"),
            new TreeSet<>(List.of((String[]) row.getArray("departments").getArray())));
    return new CustomerView(
        new CustomerNumber(row.getString("number")),
        details,
        row.getString("sort_name"),
        row.getLong("version"),
        instant(row, "registered_at"),
        instant(row, "changed_at"));
  }

  static CustomerSummary summary(ResultSet row) throws SQLException {
    return new CustomerSummary(
        new CustomerNumber(row.getString("number")),
        CustomerKind.valueOf(row.getString("customer_kind")),
        row.getString("name"),
        row.getString("sort_name"),
        row.getString("kind") == null ? null : address(row));
  }

  static Address address(ResultSet row) throws SQLException {
    return new Address(
        AddressKind.valueOf(row.getString("kind")),
        row.getString("street"),
        row.getString("house_number"),
        row.getString("addition"),
        row.getString("postcode"),
        row.getString("city"),
        row.getString("country"));
  }

  static String sortName(CustomerDetails details) {
    var surname = details.surname();
    return surname == null
        ? Objects.requireNonNull(details.name())
        : new PersonName(details.initials(), details.firstName(), details.prefix(), surname)
            .sorted();
  }

  static String sortKey(@Nullable String sortName) {
    return String.join(" ", NameWords.all(Objects.requireNonNull(sortName)));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
