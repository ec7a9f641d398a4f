package nl.hangmap.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Customers that have something in common with a text; the text itself decides how much.
@Repository
class LikelyStore {

  /// A name shared by more customers than this is no clue by itself.
  private static final int RARE = 50;

  private static final int MOST_WORDS = 2_000;
  private static final int MOST_CANDIDATES = 1_000;

  private final JdbcClient database;

  LikelyStore(JdbcClient database) {
    this.database = database;
  }

  /// A customer with one of the addresses, of which the text may speak.
  record Candidate(
      String number,
      CustomerDetails details,
      @Nullable String postcode,
      @Nullable String houseNumber) {}

  List<Candidate> candidates(TextClues clues) {
    var pairs = WordPair.in(clues.words(), known(clues.words()));
    return database
        .sql(
            """
            with found as (
              select number from customer.customer where number = any(:numbers::text[])
              union
              (select customer from customer.address where postcode = any(:postcodes::text[])
                limit 500)
              union
              (select number from customer.customer where lower(email) collate "C" = any(:emails::text[])
                limit 200)
              union
              (select number from customer.customer where telephone = any(:telephones::text[])
                limit 200)
              union
              (select number from customer.customer where iban = any(:ibans::text[]) limit 200)
              union
              (select number from customer.customer where kvk_number = any(:kvkNumbers::text[])
                limit 200)
              union
              (select few.customer from unnest(:words::text[]) w(word)
                cross join lateral (
                  select customer, count(*) over () as sharing from (
                    select customer from customer.name_word n where n.word = w.word limit :rare + 1
                  ) first) few
                where few.sharing <= :rare limit 500)
              union
              (select shared.number from unnest(:pairFirst::text[], :pairSecond::text[]) p(first, second)
                cross join lateral (select number from customer.customer o
                  where o.words @> array[p.first, p.second] limit 20) shared limit 300)
            )
            select c.number, c.kind, c.name, c.initials, c.first_name, c.prefix, c.surname, c.email,
              c.telephone, c.iban, c.kvk_number, a.postcode, a.house_number
            from found join customer.customer c using (number)
            left join customer.address a on a.customer = c.number
            order by c.number limit :most
            """)
        .param("numbers", texts(clues.numbers()))
        .param("postcodes", texts(clues.postcodes().keySet()))
        .param("emails", texts(clues.emails()))
        .param("telephones", texts(clues.telephones()))
        .param("ibans", texts(clues.ibans()))
        .param("kvkNumbers", texts(clues.kvkNumbers()))
        .param("words", texts(telling(clues.words())))
        .param("pairFirst", texts(pairs.stream().map(WordPair::first).toList()))
        .param("pairSecond", texts(pairs.stream().map(WordPair::second).toList()))
        .param("rare", RARE)
        .param("most", MOST_CANDIDATES)
        .query((row, position) -> candidate(row))
        .list();
  }

  /// Which of the words occur in names at all.
  private Set<String> known(List<String> words) {
    return Set.copyOf(
        database
            .sql("select word from customer.name_dictionary where word = any(:words::text[])")
            .param("words", words.stream().distinct().limit(MOST_WORDS).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    var details =
        new CustomerDetails(
            CustomerKind.valueOf(row.getString("kind")),
            row.getString("name"),
            row.getString("initials"),
            row.getString("first_name"),
            row.getString("prefix"),
            row.getString("surname"),
            null,
            row.getString("email"),
            row.getString("telephone"),
            row.getString("iban"),
            row.getString("kvk_number"),
            null);
    return new Candidate(
        row.getString("number"), details, row.getString("postcode"), row.getString("house_number"));
  }

  /// Words long enough to be a name by themselves.
  private static List<String> telling(List<String> words) {
    return words.stream()
        .filter(word -> word.length() > 3 && !NameWords.PREFIXES.contains(word))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private static String[] texts(Collection<String> texts) {
    return texts.toArray(String[]::new);
  }
}
