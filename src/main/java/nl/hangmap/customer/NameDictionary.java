package nl.hangmap.customer;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The words of all names, where typing errors are forgiven: tens of thousands of words, however
/// many customers there are.
@Repository
class NameDictionary {

  private static final int SHORTEST_FORGIVEN = 3;

  private final JdbcClient database;

  NameDictionary(JdbcClient database) {
    this.database = database;
  }

  /// The words that may be meant, the likeliest first, at most 40: the word itself, spellings that
  /// sound the same, longer words that begin so, words with two letters swapped, and words that
  /// share trigrams.
  List<WordMatch> like(String word) {
    var plain = NameWords.withoutRunTogetherPrefix(word);
    return database
        .sql(
            """
            select word, min(rank) as rank from (
              select word, case when word = :word then 0 else 60 end as rank
                from customer.name_dictionary where word in (:word, :plain)
              union all
              (select word, 100 + levenshtein(word, :word) from customer.name_dictionary
                where sound = :sound and :forgiving order by 2, word limit 20)
              union all
              (select word, least(200 + 10 * (length(word) - length(:word)), 300)
                from customer.name_dictionary where word >= :word and word < :word || '~'
                order by length(word), word limit 20)
              union all
              select word, 250 from customer.name_dictionary where word = any(:swapped::text[])
              union all
              (select word, (1000 - 600 * similarity(word, :word))::int
                from customer.name_dictionary where word % :word and :forgiving
                order by 2, word limit 15)
            ) candidate group by word order by rank, word limit 40
            """)
        .param("word", word)
        .param("plain", plain)
        .param("sound", NameWords.sound(word))
        .param("forgiving", word.length() >= SHORTEST_FORGIVEN)
        .param("swapped", swapped(word))
        .query((row, position) -> new WordMatch(row.getString("word"), row.getInt("rank")))
        .list();
  }

  /// The word with each pair of neighbouring letters swapped, the commonest slip of fast hands.
  private static String[] swapped(String word) {
    return IntStream.range(0, word.length() - 1)
        .mapToObj(
            at ->
                word.substring(0, at)
                    + word.charAt(at + 1)
                    + word.charAt(at)
                    + word.substring(at + 2))
        .filter(other -> !other.equals(word))
        .toArray(String[]::new);
  }
}
