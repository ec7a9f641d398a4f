package nl.hangmap.search;

import static nl.hangmap.customer.BulkCustomers.array;
import static nl.hangmap.customer.BulkCustomers.copy;
import static nl.hangmap.customer.BulkCustomers.row;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// Writes very many entries straight into the search index, as benchmarks need them.
public final class BulkEntries {

  private static final int PART = 20_000;

  private final Connection connection;
  private final StringBuilder rows = new StringBuilder();
  private final Set<String> dictionary = new HashSet<>();
  private int waiting;

  public BulkEntries(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      statement.execute("drop index search.entry_by_vector");
      statement.execute(
          """
          create temporary table bulk_entry (key text, customer text, customer_name text, type text,
            department text, title text, subtitle text, entry_date date, body text, words text,
            title_words text, marks text[])
          """);
    }
  }

  public void add(BulkEntry wish) throws SQLException, IOException {
    var entry = wish.entry();
    var titleWords = entry.titleTexts().stream().flatMap(t -> Folding.words(t).stream()).toList();
    var words = Stream.concat(titleWords.stream(), Folding.words(entry.body()).stream()).toList();
    row(
        rows,
        entry.key(),
        entry.customer(),
        entry.customerName(),
        entry.type(),
        entry.department(),
        entry.title(),
        entry.subtitle(),
        entry.date(),
        entry.body(),
        String.join(" ", words),
        String.join(" ", titleWords),
        array(Marks.of(entry).stream()));
    titleWords.stream()
        .filter(word -> word.length() >= 4 && !Folding.hasDigit(word))
        .forEach(dictionary::add);
    waiting++;
    if (waiting == PART) {
      flush();
    }
  }

  public void finish() throws SQLException, IOException {
    flush();
    var words = new StringBuilder();
    dictionary.forEach(word -> row(words, word));
    copy(connection, "search.word (word)", words);
    try (var statement = connection.createStatement()) {
      statement.execute("set maintenance_work_mem = '512MB'");
      statement.execute("create index entry_by_vector on search.entry using gin (vector)");
    }
  }

  private void flush() throws SQLException, IOException {
    copy(connection, "bulk_entry", rows);
    try (var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into search.entry (kind, key, customer, customer_name, type, department, title,
            subtitle, entry_date, body, vector, updated_at)
          select 'DOCUMENT', key, customer, customer_name, type, department, title, subtitle,
            entry_date, body, search.vector(words, title_words, marks), now() from bulk_entry
          """);
      statement.execute("truncate bulk_entry");
    }
    waiting = 0;
  }
}
