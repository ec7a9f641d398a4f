package nl.hangmap.bench;

import static nl.hangmap.customer.BulkCustomers.copy;
import static nl.hangmap.customer.BulkCustomers.row;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.search.BulkEntries;
import nl.hangmap.search.BulkEntry;

/// Very many documents of made-up customers, straight into the tables and the search index: ten for
/// each customer, a third of them with a page of text.
final class MadeUpDocuments {

  private static final int FOR_EACH_CUSTOMER = 10;
  private static final int WORDS_OF_TEXT = 150;
  private static final int PART = 20_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2018, 1, 1);
  private static final List<String> SUBJECTS =
      List.of("dakpannen", "kozijnen", "onderhoud", "levering", "machines", "schilderwerk");
  private static final List<Type> TYPES =
      List.of(
          new Type("quote", "Offerte", "Quote", "sales", "DYNAMIC"),
          new Type("contract", "Contract", "Contract", "sales", "STATIC"),
          new Type("order", "Order", "Order", "sales", "STATIC"),
          new Type("service-call", "Serviceverzoek", "Service call", "care", "DYNAMIC"),
          new Type("complaint", "Klacht", "Complaint", "care", "STATIC"),
          new Type("correspondence", "Brief", "Letter", "care", "DYNAMIC"),
          new Type("reply-coupon", "Antwoordcoupon", "Reply coupon", "loyalty", "STATIC"));

  private record Type(String id, String nl, String en, String department, String handling) {}

  private final Connection connection;
  private final BulkEntries entries;
  private final SplittableRandom random = new SplittableRandom(17);
  private final StringBuilder rows = new StringBuilder();
  private long number;
  private int waiting;

  private MadeUpDocuments(Connection connection) throws SQLException {
    this.connection = connection;
    this.entries = new BulkEntries(connection);
  }

  static void insert(Connection connection, List<NewCustomer> customers)
      throws SQLException, IOException {
    var all = new MadeUpDocuments(connection);
    for (var customer : customers) {
      for (int index = 0; index < FOR_EACH_CUSTOMER; index++) {
        all.add(customer);
      }
    }
    all.flush();
    all.entries.finish();
  }

  /// A made-up word: few of them come up often, many hardly ever, as in language.
  static String word(SplittableRandom random) {
    var syllables = "ka lo mi ter ven bor sche ling da wes pon rui gel tas hof nie zan ku dre vil";
    var parts = syllables.split(" ");
    long number = (long) Math.pow(random.nextDouble() * 130, 2.2);
    var word = new StringBuilder();
    for (int index = 0; index < 3; index++) {
      word.append(parts[(int) (number % parts.length)]);
      number /= parts.length;
    }
    return word.toString();
  }

  private void add(NewCustomer customer) throws SQLException, IOException {
    do {
      number++;
    } while (!Identifier.exists(Kind.DOCUMENT, number));
    var type = TYPES.get(random.nextInt(TYPES.size()));
    var code = type.id().substring(0, 1).toUpperCase(java.util.Locale.ROOT) + "-" + number + "/B";
    var title = type.nl() + " " + SUBJECTS.get(random.nextInt(SUBJECTS.size()));
    var date = FIRST_DAY.plusDays(random.nextInt(3000));
    var id = new Identifier(Kind.DOCUMENT, number).text();
    var owner = Objects.requireNonNull(customer.number());
    row(
        rows,
        id,
        owner,
        type.id(),
        date,
        title,
        "{\"number\":\"" + code + "\"}",
        "open",
        false,
        type.department(),
        type.handling(),
        "bench",
        "reden",
        "reason",
        "1",
        "2026-01-01T00:00:00Z",
        "bench");
    var name = name(customer);
    entries.add(
        new BulkEntry(
            id,
            owner,
            name,
            type.id(),
            type.department(),
            title,
            code,
            date,
            List.of(title, id, owner, name, code, type.nl(), type.en()),
            text(type)));
    waiting++;
    if (waiting == PART) {
      flush();
    }
  }

  private static String name(NewCustomer customer) {
    var name = customer.details().name();
    return name == null ? Objects.requireNonNull(customer.details().surname()) : name;
  }

  private String text(Type type) {
    if (!type.handling().equals("DYNAMIC") || random.nextInt(4) == 0) {
      return "";
    }
    var text = new StringJoiner(" ");
    for (int index = 0; index < WORDS_OF_TEXT; index++) {
      text.add(word(random));
    }
    return text.toString();
  }

  private void flush() throws SQLException, IOException {
    copy(
        connection,
        """
        clientfile.document (id, customer, type, document_date, title, key_points, state,
          listed_first, department, handling, rule, reason_nl, reason_en, policy_version,
          registered_at, registered_by)
        """,
        rows);
    waiting = 0;
  }
}
