package nl.hangmap.capture.guess;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LearnedTypeStore {

  private final JdbcClient database;

  LearnedTypeStore(JdbcClient database) {
    this.database = database;
  }

  /// Counts one more document of a type with these words. Rows are taken in the order of their
  /// keys, so that two people who settle at once wait for each other but never both.
  void learn(String type, Map<Integer, String> words) {
    database
        .sql(
            """
            insert into capture.type_learned as t (document_type, documents) values (:type, 1)
            on conflict (document_type) do update set documents = t.documents + 1
            """)
        .param("type", type)
        .update();
    database
        .sql(
            """
            insert into capture.type_word as t (word, document_type, documents)
            select word, :type, 1 from unnest(:words::integer[]) word order by word
            on conflict (word, document_type) do update set documents = t.documents + 1
            """)
        .param("type", type)
        .param("words", numbers(words.keySet()))
        .update();
  }

  /// How many documents of each type were learned from.
  Map<String, Integer> documents() {
    var documents = new HashMap<String, Integer>();
    database
        .sql("select document_type, documents from capture.type_learned limit 1000")
        .query(
            row -> {
              documents.put(row.getString(1), row.getInt(2));
            });
    return documents;
  }

  /// In how many documents of each type each of the words stood, by word and type.
  Map<Integer, Map<String, Integer>> counts(Set<Integer> words) {
    var counts = new HashMap<Integer, Map<String, Integer>>();
    database
        .sql(
            """
            select word, document_type, documents from capture.type_word
            where word = any(:words::integer[]) limit 100000
            """)
        .param("words", numbers(words))
        .query(
            row -> {
              counts
                  .computeIfAbsent(row.getInt(1), word -> new HashMap<>())
                  .put(row.getString(2), row.getInt(3));
            });
    return counts;
  }

  private static Integer[] numbers(Set<Integer> words) {
    return words.toArray(Integer[]::new);
  }
}
