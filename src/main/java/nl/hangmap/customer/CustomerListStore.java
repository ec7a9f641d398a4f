package nl.hangmap.customer;

import java.util.List;
import nl.hangmap.customer.CustomerQuery.ByAddress;
import nl.hangmap.customer.Ranked.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// Lists of customers that one index answers; rank 0 throughout, apart from numbers.
@Repository
class CustomerListStore {

  private static final String LIST =
      "select " + CustomerRows.SUMMARY + " from customer.customer c " + CustomerRows.FIRST_ADDRESS;
  private static final String IN_ORDER =
      " (c.sort_key, c.number) > (:sortKey, :number) order by c.sort_key, c.number limit :limit";

  private final JdbcClient database;

  CustomerListStore(JdbcClient database) {
    this.database = database;
  }

  List<Ranked> all(Position from, int limit) {
    return list(database.sql(LIST + " where" + IN_ORDER), from, limit);
  }

  /// In the order of the numbers, so that the exact one comes first.
  List<Ranked> byNumber(String start, Position from, int limit) {
    return list(
        database
            .sql(
                LIST
                    + """
                     where c.number >= :start and c.number < :start || '~' and c.number > :number
                    order by c.number limit :limit
                    """)
            .param("start", start),
        from,
        limit);
  }

  List<Ranked> byAddress(ByAddress address, Position from, int limit) {
    var house = address.house();
    var addition = house == null || house.addition() == null ? "" : house.addition();
    return list(
        database
            .sql(
                LIST
                    + """
                     where c.number in (select customer from customer.address
                        where postcode = :postcode and (:house = 0 or house_number = :house)
                          and (:addition = '' or replace(addition, '-', '') = :addition))
                      and
                    """
                    + IN_ORDER)
            .param("postcode", address.postcode())
            .param("house", house == null ? 0 : house.number())
            .param("addition", addition.replace("-", "")),
        from,
        limit);
  }

  /// In the order of the addresses: `info@` is shared by thousands.
  List<Ranked> byEmail(String start, Position from, int limit) {
    return list(
        database
            .sql(
                LIST.replace("c.sort_key", "lower(c.email) as sort_key")
                    + """
                     where lower(c.email) collate "C" >= :start
                      and lower(c.email) collate "C" < :end
                      and (lower(c.email) collate "C", c.number) > (:sortKey, :number)
                    order by lower(c.email) collate "C", c.number limit :limit
                    """)
            .param("start", start)
            .param("end", start + Character.MAX_VALUE),
        from,
        limit);
  }

  /// @param column of the customer, never a text that somebody typed
  List<Ranked> having(String column, String value, Position from, int limit) {
    return list(
        database
            .sql(LIST + " where c." + column + " = :value and" + IN_ORDER)
            .param("value", value),
        from,
        limit);
  }

  private static List<Ranked> list(StatementSpec statement, Position from, int limit) {
    return statement
        .param("sortKey", from.sortKey())
        .param("number", from.number())
        .param("limit", limit)
        .query(
            (row, position) -> new Ranked(0, row.getString("sort_key"), CustomerRows.summary(row)))
        .list();
  }
}
