package nl.hangmap.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.search.EntryQuery.Tier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Asks the search index.
///
/// However many entries have a word, only so many candidates are read and ranked; when there are
/// more, those of the newest years. Rights are part of the index condition, so that they make no
/// search slower, and are checked again on every row that is shown.
@Repository
class EntrySearch {

  private static final int MOST_CANDIDATES = 1_000;
  private static final int MOST_RANKED = 300;
  private static final int YEARS = 12;
  private static final int MOST_ALIKE = 8;
  private static final int SHOWN_OF_BODY = 60_000;
  private static final int RANK_SCALE = 1_000_000;

  private final JdbcClient database;

  EntrySearch(JdbcClient database) {
    this.database = database;
  }

  /// Keeps the transaction to the index: a planner that expects the limit to be reached soon would
  /// read the whole table for a word that is not there.
  void useIndexOnly() {
    database.sql("select set_config('enable_seqscan', 'off', true)").query(String.class).single();
  }

  /// Stems of the words, asked of the dictionaries that the index was made with.
  Stems stems(List<String> words) {
    Map<String, Stems.Pair> byWord =
        database
            .sql(
                """
                select word, ts_lexize('dutch_stem', word) as dutch,
                  ts_lexize('english_stem', word) as english
                from unnest(:words::text[]) t(word)
                """)
            .param("words", words.toArray(String[]::new))
            .query(
                (row, number) ->
                    Map.entry(
                        row.getString("word"),
                        new Stems.Pair(stem(row, "dutch"), stem(row, "english"))))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Stems(byWord);
  }

  /// Words of titles that a mistyped word may mean, for each that has any.
  Map<String, List<String>> alike(List<String> words) {
    return database
        .sql(
            """
            select t.word as typed, near.word from unnest(:words::text[]) t(word)
            cross join lateral (select w.word from search.word w where w.word % t.word
                and levenshtein(w.word, t.word) <= greatest(1, length(t.word) / 4)
              order by similarity(w.word, t.word) desc, w.word limit :most) near
            """)
        .param("words", words.toArray(String[]::new))
        .param("most", MOST_ALIKE)
        .query((row, number) -> Map.entry(row.getString("typed"), row.getString("word")))
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  /// The candidates of one tier, in no order.
  List<Candidate> candidates(EntryQuery query, int tier) {
    var asked = query.tiers().get(tier);
    int most = asked.ranked() ? MOST_RANKED : MOST_CANDIDATES;
    var found = candidates(query, tier, most + 1);
    if (found.size() <= most) {
      return found;
    }
    return query.kind() == HitKind.DOCUMENT ? newest(query, tier, most) : found.subList(0, most);
  }

  /// The rows of the keys that the rights allow, in no order.
  Stream<FoundEntry> entries(HitKind kind, List<String> keys, DocumentRights rights) {
    return database
        .sql(
            """
            select kind, key, customer, customer_name, type, department, title, subtitle,
              entry_date, left(body, :bodyShown) as body
            from search.entry e
            where kind = :kind and key = any(:keys::text[])
              and (type is null or exists (
                select 1 from unnest(:rightTypes::text[], :rightDepartments::text[]) r(t, d)
                where r.t in ('*', e.type) and r.d in ('*', e.department)))
            """)
        .param("kind", kind.name())
        .param("keys", keys.toArray(String[]::new))
        .param("bodyShown", SHOWN_OF_BODY)
        .param("rightTypes", rights.types())
        .param("rightDepartments", rights.departments())
        .query(EntrySearch::entry)
        .list()
        .stream();
  }

  private List<Candidate> candidates(EntryQuery query, int tier, int limit) {
    var asked = query.tiers().get(tier);
    return database
        .sql(
            "select key, entry_date, "
                + rank(asked)
                + """
                 as rank from (select key, entry_date, vector from search.entry
                    where vector @@ cast(:query as tsquery) limit :limit) found
                """)
        .param("query", query.narrowed(asked))
        .param("limit", limit)
        .query((row, number) -> candidate(row, tier))
        .list();
  }

  /// One year after the other, so that no more rows are read than are wanted.
  private List<Candidate> newest(EntryQuery query, int tier, int limit) {
    var asked = query.tiers().get(tier);
    return database
        .sql(
            "select key, entry_date, "
                + rank(asked)
                + """
                 as rank from (select found.* from generate_series(:year, :year - :years, -1) y
                    cross join lateral (select key, entry_date, vector from search.entry
                      where vector @@ (cast(:query as tsquery) && ('''y=' || y || '''')::tsquery)
                      limit :limit) found
                    limit :limit) newest
                """)
        .param("query", query.narrowed(asked))
        .param("year", query.newestYear())
        .param("years", YEARS)
        .param("limit", limit)
        .query((row, number) -> candidate(row, tier))
        .list();
  }

  private static String rank(Tier tier) {
    return tier.ranked() ? "ts_rank(vector, cast(:query as tsquery), 1)" : "0";
  }

  private static Candidate candidate(ResultSet row, int tier) throws SQLException {
    var date = row.getObject("entry_date", LocalDate.class);
    int rank = (int) -Math.round(row.getDouble("rank") * RANK_SCALE);
    return new Candidate(tier, rank, date == null ? 0 : date.toEpochDay(), row.getString("key"));
  }

  private static FoundEntry entry(ResultSet row, int number) throws SQLException {
    return new FoundEntry(
        HitKind.valueOf(row.getString("kind")),
        row.getString("key"),
        row.getString("customer"),
        row.getString("customer_name"),
        row.getString("type"),
        row.getString("department"),
        row.getString("title"),
        row.getString("subtitle"),
        row.getObject("entry_date", LocalDate.class),
        row.getString("body"));
  }

  private static String stem(ResultSet row, String column) throws SQLException {
    var stems = row.getArray(column);
    return stems == null
        ? row.getString("word")
        : Arrays.stream((String[]) stems.getArray()).findFirst().orElse("");
  }
}
