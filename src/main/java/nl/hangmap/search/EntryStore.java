package nl.hangmap.search;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the search index.
@Repository
class EntryStore {

  /// Words shorter or longer than this are not offered for typing errors.
  private static final int SHORTEST_FORGIVEN = 4;

  private static final int LONGEST_FORGIVEN = 40;

  private final JdbcClient database;

  EntryStore(JdbcClient database) {
    this.database = database;
  }

  /// Lets one transaction at a time write an entry: it reads what it writes after this.
  void lock(HitKind kind, String key) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended(:key, 95))")
        .param("key", kind + key)
        .query((row, number) -> true)
        .single();
  }

  Optional<String> body(HitKind kind, String key) {
    return database
        .sql("select body from search.entry where kind = :kind and key = :key")
        .param("kind", kind.name())
        .param("key", key)
        .query(String.class)
        .optional();
  }

  void put(NewEntry entry, Instant at) {
    var titleWords = entry.titleTexts().stream().flatMap(t -> Folding.words(t).stream()).toList();
    var words = String.join(" ", Stream.concat(titleWords.stream(), bodyWords(entry)).toList());
    addToDictionary(titleWords);
    database
        .sql(
            """
            insert into search.entry (kind, key, customer, customer_name, type, department, title,
              subtitle, entry_date, body, vector, updated_at)
            values (:kind, :key, :customer, :customerName, :type, :department, :title,
              :subtitle, :date, :body,
              search.vector(:words, :titleWords, :marks::text[]),
              :at)
            on conflict (kind, key) do update set customer = excluded.customer,
              customer_name = excluded.customer_name, type = excluded.type,
              department = excluded.department, title = excluded.title,
              subtitle = excluded.subtitle, entry_date = excluded.entry_date,
              body = excluded.body, vector = excluded.vector, updated_at = excluded.updated_at
            """)
        .param("kind", entry.kind().name())
        .param("key", entry.key())
        .param("customer", entry.customer())
        .param("customerName", entry.customerName())
        .param("type", entry.type())
        .param("department", entry.department())
        .param("title", entry.title())
        .param("subtitle", entry.subtitle())
        .param("date", entry.date())
        .param("body", entry.body())
        .param("words", words)
        .param("titleWords", String.join(" ", titleWords))
        .param("marks", Marks.of(entry).toArray(String[]::new))
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(HitKind kind, String key) {
    database
        .sql("delete from search.entry where kind = :kind and key = :key")
        .param("kind", kind.name())
        .param("key", key)
        .update();
  }

  /// Documents and folders of a customer, in the order of their keys.
  List<String> keysOf(String customer, HitKind kind, String after, int limit) {
    return database
        .sql(
            """
            select key from search.entry where customer = :customer and kind = :kind
              and key > :after order by key limit :limit
            """)
        .param("customer", customer)
        .param("kind", kind.name())
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> row.getString("key"))
        .list();
  }

  /// Removes, of the next entries in the order of their keys, those that nothing has written since.
  ///
  /// @return the last key looked at and how many were removed; empty at the end
  Optional<Swept> removeOlderThan(Instant since, String after, int limit) {
    return database
        .sql(
            """
            with page as (select kind, key, updated_at from search.entry where key > :after
                order by key limit :limit),
              gone as (delete from search.entry e using page
                where e.kind = page.kind and e.key = page.key and page.updated_at < :since
                returning 1)
            select max(key) as last, (select count(*) from gone) as removed from page
            having count(*) > 0
            """)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> new Swept(row.getString("last"), row.getInt("removed")))
        .optional();
  }

  /// A part of the index that was looked through for leftovers.
  record Swept(String last, int removed) {}

  private static Stream<String> bodyWords(NewEntry entry) {
    return Folding.words(entry.body()).stream();
  }

  private void addToDictionary(Collection<String> words) {
    var forgiven =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_FORGIVEN)
            .filter(word -> word.length() <= LONGEST_FORGIVEN && !Folding.hasDigit(word))
            .distinct()
            .sorted()
            .toArray(String[]::new);
    database
        .sql(
            """
            insert into search.word (word)
            select word from unnest(:words::text[]) t(word)
            where not exists (select 1 from search.word w where w.word = t.word)
            order by word on conflict do nothing
            """)
        .param("words", forgiven)
        .update();
  }
}
