package nl.hangmap.customer;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.hangmap.customer.Ranked.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Customers by the words of their names.
@Repository
class CustomerNameStore {

  /// The most customers that are ranked by several words at once; more than anybody reads.
  private static final int MOST_CANDIDATES = 2_000;

  private final JdbcClient database;

  CustomerNameStore(JdbcClient database) {
    this.database = database;
  }

  /// A customer by number and searchable words.
  record Candidate(String number, String sortKey, List<String> words) {}

  /// Customers with any of the words, those of the likeliest word first, within a word by name; a
  /// page is read from the index, however many customers share the word.
  ///
  /// @param matches the likeliest first; the rank of a found customer is the place in this list
  List<Ranked> withAny(List<WordMatch> matches, Position from, int limit) {
    var words = matches.stream().map(WordMatch::word).toArray(String[]::new);
    return database
        .sql(
            """
            with wanted as materialized (
              select word, (place - 1)::int as rank from unnest(:words::text[])
                with ordinality t(word, place) order by place offset greatest(:rank, 0))
            select found.rank,
            """
                + CustomerRows.SUMMARY
                + """
                from (
                  select wanted.rank, here.customer, here.sort_key
                  from wanted cross join lateral (
                    select n.customer, n.sort_key from customer.name_word n
                    join customer.customer o on o.number = n.customer
                    where n.word = wanted.word
                      and (n.sort_key, n.customer) >
                        (case when wanted.rank = :rank then :sortKey else '' end,
                         case when wanted.rank = :rank then :number else '' end)
                      and not o.words && (:words::text[])[1 : wanted.rank]
                    order by n.sort_key, n.customer limit :limit) here
                  order by wanted.rank, here.sort_key, here.customer limit :limit) found
                join customer.customer c on c.number = found.customer
                """
                + CustomerRows.FIRST_ADDRESS
                + " order by found.rank, c.sort_key, c.number")
        .param("words", words)
        .param("rank", from.rank())
        .param("sortKey", from.sortKey())
        .param("number", from.number())
        .param("limit", limit)
        .query(
            (row, position) ->
                new Ranked(
                    row.getInt("rank"), row.getString("sort_key"), CustomerRows.summary(row)))
        .list();
  }

  /// Customers that have one word at least of each list.
  List<Candidate> withAll(List<List<String>> wordLists) {
    var conditions =
        IntStream.range(0, wordLists.size())
            .mapToObj(index -> "words && :words" + index + "::text[]")
            .toList();
    var statement =
        database
            .sql(
                "select number, sort_key, words from customer.customer where "
                    + String.join(" and ", conditions)
                    + " limit :limit")
            .param("limit", MOST_CANDIDATES);
    for (int index = 0; index < wordLists.size(); index++) {
      statement = statement.param("words" + index, wordLists.get(index).toArray(String[]::new));
    }
    return statement
        .query(
            (row, position) ->
                new Candidate(
                    row.getString("number"),
                    row.getString("sort_key"),
                    List.of((String[]) row.getArray("words").getArray())))
        .list();
  }

  /// Summaries of the customers, in no order.
  Stream<CustomerSummary> summaries(List<String> numbers) {
    return database
        .sql(
            "select "
                + CustomerRows.SUMMARY
                + " from customer.customer c "
                + CustomerRows.FIRST_ADDRESS
                + " where c.number = any(:numbers::text[])")
        .param("numbers", numbers.toArray(String[]::new))
        .query((row, position) -> CustomerRows.summary(row))
        .list()
        .stream();
  }
}
