package nl.hangmap.capture.guess;

import java.util.List;
import nl.hangmap.capture.guess.Guessing.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FilingRuleStore {

  private static final int LAST = 10_000;

  private final JdbcClient database;

  FilingRuleStore(JdbcClient database) {
    this.database = database;
  }

  FilingRule rule() {
    return database
        .sql("select customer_percent, type_percent, version from capture.filing_rule")
        .query(
            (row, number) ->
                new FilingRule(
                    row.getObject(1, Integer.class),
                    row.getObject(2, Integer.class),
                    row.getLong(3)))
        .single();
  }

  /// @return false when the version is no longer that of the rule
  boolean change(FilingRule rule) {
    return database
            .sql(
                """
                update capture.filing_rule
                set customer_percent = :customer, type_percent = :type, version = version + 1
                where version = :version
                """)
            .param("customer", rule.customerPercent())
            .param("type", rule.typePercent())
            .param("version", rule.version())
            .update()
        == 1;
  }

  /// @return false when it was noted before
  boolean note(long item, Outcome outcome) {
    return database
            .sql(
                """
                insert into capture.guess_outcome
                  (item_id, customer_percent, customer_right, type_percent, type_right)
                values (:item, :customerPercent, :customerRight, :typePercent, :typeRight)
                on conflict (item_id) do nothing
                """)
            .param("item", item)
            .param("customerPercent", outcome.customerPercent())
            .param("customerRight", outcome.customerRight())
            .param("typePercent", outcome.typePercent())
            .param("typeRight", outcome.typeRight())
            .update()
        == 1;
  }

  /// What each of the thresholds would have done with the documents settled last.
  List<FilingRecord> record(List<Integer> thresholds) {
    return database
        .sql(
            """
            with last as (
              select * from capture.guess_outcome order by item_id desc limit :last
            )
            select t.percent,
              (select count(*) from last) as settled,
              (select count(*) from last where customer_percent >= t.percent) as customers,
              (select count(*) from last where customer_percent >= t.percent and not customer_right)
                as customers_wrong,
              (select count(*) from last where type_percent >= t.percent) as types,
              (select count(*) from last where type_percent >= t.percent and not type_right)
                as types_wrong
            from unnest(:thresholds::integer[]) t(percent) order by t.percent desc
            """)
        .param("last", LAST)
        .param("thresholds", thresholds.toArray(Integer[]::new))
        .query(
            (row, number) ->
                new FilingRecord(
                    row.getInt("percent"),
                    row.getInt("settled"),
                    row.getInt("customers"),
                    row.getInt("customers_wrong"),
                    row.getInt("types"),
                    row.getInt("types_wrong")))
        .list();
  }
}
