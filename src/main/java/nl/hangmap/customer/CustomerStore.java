package nl.hangmap.customer;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerStore {

  private final JdbcClient database;

  CustomerStore(JdbcClient database) {
    this.database = database;
  }

  long nextAllocatedNumber() {
    return database.sql("select nextval('customer.allocated_number')").query(Long.class).single();
  }

  /// @return false when the number is taken
  boolean insert(CustomerNumber number, CustomerDetails details, Instant at) {
    int rows =
        bound(
                """
                insert into customer.customer
                  (number, kind, name, initials, first_name, prefix, surname, sort_name, sort_key,
                   words, email, telephone, iban, kvk_number, departments, registered_at, changed_at)
                values (:number, :kind, :name, :initials, :firstName, :prefix, :surname, :sortName,
                  :sortKey, :words::text[], :email, :telephone, :iban, :kvkNumber, :departments::text[], :at, :at)
                on conflict (number) do nothing
                """,
                number,
                details)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update();
    if (rows == 1) {
      insertParts(number, details);
    }
    return rows == 1;
  }

  /// @return false when the version is no longer the given one
  boolean update(CustomerNumber number, long version, CustomerDetails details, Instant at) {
    int rows =
        bound(
                """
                update customer.customer set kind = :kind, name = :name, initials = :initials,
                  first_name = :firstName, prefix = :prefix, surname = :surname,
                  sort_name = :sortName, sort_key = :sortKey, words = :words::text[],
                  email = :email, telephone = :telephone, iban = :iban,
                  kvk_number = :kvkNumber, departments = :departments::text[],
                  version = version + 1, changed_at = :at
                where number = :number and version = :version
                """,
                number,
                details)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("version", version)
            .update();
    if (rows == 1) {
      delete("customer.address", number);
      delete("customer.name_word", number);
      insertParts(number, details);
    }
    return rows == 1;
  }

  boolean exists(CustomerNumber number) {
    return database
        .sql("select exists (select 1 from customer.customer where number = :number)")
        .param("number", number.value())
        .query(Boolean.class)
        .single();
  }

  Set<CustomerNumber> existing(Collection<CustomerNumber> numbers) {
    return new HashSet<>(
        database
            .sql("select number from customer.customer where number = any(:numbers)")
            .param("numbers", numbers.stream().map(CustomerNumber::value).toArray(String[]::new))
            .query((row, position) -> new CustomerNumber(row.getString(1)))
            .list());
  }

  Optional<CustomerView> find(CustomerNumber number) {
    return database
        .sql("select * from customer.customer where number = :number")
        .param("number", number.value())
        .query((row, position) -> CustomerRows.view(row, addresses(number)))
        .optional();
  }

  private List<Address> addresses(CustomerNumber number) {
    return database
        .sql("select * from customer.address where customer = :number limit 3")
        .param("number", number.value())
        .query((row, position) -> CustomerRows.address(row))
        .list()
        .stream()
        .sorted(java.util.Comparator.comparing(address -> Objects.requireNonNull(address.kind())))
        .toList();
  }

  private JdbcClient.StatementSpec bound(
      String sql, CustomerNumber number, CustomerDetails details) {
    var kind = Objects.requireNonNull(details.kind());
    var sortName = CustomerRows.sortName(details);
    return database
        .sql(sql)
        .param("number", number.value())
        .param("kind", kind.name())
        .param("name", details.name())
        .param("initials", details.initials())
        .param("firstName", details.firstName())
        .param("prefix", details.prefix())
        .param("surname", details.surname())
        .param("sortName", sortName)
        .param("sortKey", CustomerRows.sortKey(sortName))
        .param("words", searched(details))
        .param("email", details.email())
        .param("telephone", details.telephone())
        .param("iban", details.iban())
        .param("kvkNumber", details.kvkNumber())
        .param("departments", texts(details.departments()));
  }

  private void insertParts(CustomerNumber number, CustomerDetails details) {
    insertWords(number, details);
    Objects.requireNonNullElse(details.addresses(), List.<Address>of())
        .forEach(address -> insert(number, address));
  }

  /// The dictionary is filled in the order of the words, so that two customers at the same moment
  /// never wait for each other.
  private void insertWords(CustomerNumber number, CustomerDetails details) {
    var words = NameWords.of(details).stream().sorted().toList();
    database
        .sql(
            """
            insert into customer.name_dictionary (word, sound)
            select word, sound from unnest(:words::text[], :sounds::text[]) t(word, sound)
            where not exists (select 1 from customer.name_dictionary d where d.word = t.word)
            order by word on conflict do nothing
            """)
        .param("words", texts(words))
        .param("sounds", texts(words.stream().map(NameWords::sound).toList()))
        .update();
    database
        .sql(
            """
            insert into customer.name_word (word, sort_key, customer)
            select word, :sortKey, :number from unnest(:words::text[]) word
            """)
        .param("words", texts(words))
        .param("sortKey", CustomerRows.sortKey(CustomerRows.sortName(details)))
        .param("number", number.value())
        .update();
  }

  private void insert(CustomerNumber number, Address address) {
    var house = address.houseNumber();
    database
        .sql(
            """
            insert into customer.address
              (customer, kind, street, house_number, addition, postcode, city, country)
            values (:customer, :kind, :street, :houseNumber, :addition, :postcode, :city, :country)
            """)
        .param("customer", number.value())
        .param("kind", Objects.requireNonNull(address.kind()).name())
        .param("street", address.street())
        .param("houseNumber", house == null ? null : Integer.valueOf(house))
        .param("addition", address.addition())
        .param("postcode", address.postcode())
        .param("city", address.city())
        .param("country", address.country())
        .update();
  }

  private void delete(String table, CustomerNumber number) {
    database
        .sql("delete from " + table + " where customer = :number")
        .param("number", number.value())
        .update();
  }

  private static String[] searched(CustomerDetails details) {
    return Stream.concat(NameWords.of(details).stream(), NameWords.placesOf(details).stream())
        .toArray(String[]::new);
  }

  private static String[] texts(@org.jspecify.annotations.Nullable Collection<String> texts) {
    return texts == null ? new String[0] : texts.toArray(String[]::new);
  }
}
