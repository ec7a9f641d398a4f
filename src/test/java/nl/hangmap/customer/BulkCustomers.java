package nl.hangmap.customer;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Writes very many customers straight into the tables, as benchmarks need them.
public final class BulkCustomers {

  private static final int PART = 10_000;

  private final Connection connection;
  private final StringBuilder customers = new StringBuilder();
  private final StringBuilder addresses = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private final Set<String> dictionary = new HashSet<>();
  private int waiting;

  private BulkCustomers(Connection connection) {
    this.connection = connection;
  }

  public static void insert(Connection connection, Stream<NewCustomer> wishes)
      throws SQLException, IOException {
    var bulk = new BulkCustomers(connection);
    for (var wish : (Iterable<NewCustomer>) wishes::iterator) {
      bulk.add(wish);
    }
    bulk.flush();
    bulk.writeDictionary();
  }

  /// Text in the notation of COPY.
  public static String cell(@Nullable Object value) {
    return value == null
        ? "\\N"
        : value.toString().replace("\\", "\\\\").replace("\t", " ").replace("\n", "\\n");
  }

  public static String array(Stream<String> values) {
    return values
        .map(value -> "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// Appends a row in the notation of COPY.
  public static void row(StringBuilder rows, @Nullable Object... values) {
    for (int index = 0; index < values.length; index++) {
      rows.append(index == 0 ? "" : "\t").append(cell(values[index]));
    }
    rows.append('\n');
  }

  public static void copy(Connection connection, String target, StringBuilder rows)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn("copy " + target + " from stdin", new StringReader(rows.toString()));
    rows.setLength(0);
  }

  private void add(NewCustomer wish) throws SQLException, IOException {
    var check = new DetailsCheck();
    var number = Objects.requireNonNull(check.number(wish.number())).value();
    var details = check.details(wish.details());
    check.refuseProblems();
    var sortName = CustomerRows.sortName(details);
    var nameWords = NameWords.of(details);
    addCustomer(number, details, sortName);
    for (var address : Objects.requireNonNullElse(details.addresses(), List.<Address>of())) {
      row(
          addresses,
          number,
          address.kind(),
          address.street(),
          address.houseNumber(),
          address.addition(),
          address.postcode(),
          address.city(),
          address.country());
    }
    nameWords.forEach(word -> row(words, word, CustomerRows.sortKey(sortName), number));
    dictionary.addAll(nameWords);
    waiting++;
    if (waiting == PART) {
      flush();
    }
  }

  private void addCustomer(String number, CustomerDetails details, String sortName) {
    var searched =
        Stream.concat(NameWords.of(details).stream(), NameWords.placesOf(details).stream());
    row(
        customers,
        number,
        details.kind(),
        details.name(),
        details.initials(),
        details.firstName(),
        details.prefix(),
        details.surname(),
        sortName,
        CustomerRows.sortKey(sortName),
        array(searched),
        details.email(),
        details.telephone(),
        array(Objects.requireNonNull(details.departments()).stream()),
        "2026-01-01T00:00:00Z",
        "2026-01-01T00:00:00Z");
  }

  private void flush() throws SQLException, IOException {
    copy(
        connection,
        """
        customer.customer (number, kind, name, initials, first_name, prefix, surname, sort_name,
          sort_key, words, email, telephone, departments, registered_at, changed_at)
        """,
        customers);
    copy(
        connection,
        """
        customer.address (customer, kind, street, house_number, addition, postcode, city, country)
        """,
        addresses);
    copy(connection, "customer.name_word (word, sort_key, customer)", words);
    waiting = 0;
  }

  private void writeDictionary() throws SQLException, IOException {
    var rows = new StringBuilder();
    dictionary.forEach(word -> row(rows, word, NameWords.sound(word)));
    copy(connection, "customer.name_dictionary (word, sound)", rows);
  }
}
