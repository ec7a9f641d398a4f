package nl.hangmap.capture.guess;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How like a text is to the documents of each type that people settled (naive Bayes over the words
/// present).
///
/// What was seen of few documents says little: a rare word is taken to be as common in a type as in
/// all, and all types as equally likely, until more was seen.
final class Likeness {

  /// So many documents weigh as much as knowing nothing.
  private static final double DOUBT = 20;

  private static final double RARE = 2;

  /// Only the most telling words count: a long text would otherwise always be certain.
  private static final int WORDS = 25;

  private static final int TOLD = 4;
  private static final double TELLING = 1.5;

  private final List<String> types;
  private final Map<String, Integer> documents;
  private final Map<Integer, Map<String, Integer>> counts;
  private final double all;

  /// @param documents settled documents of each type
  /// @param counts of them, those with a word, by word and type
  Likeness(
      List<String> types,
      Map<String, Integer> documents,
      Map<Integer, Map<String, Integer>> counts) {
    this.types = types;
    this.documents = documents;
    this.counts = counts;
    this.all = types.stream().mapToInt(this::documents).sum();
  }

  int documents(String type) {
    return documents.getOrDefault(type, 0);
  }

  /// The part of 1 of each type.
  Map<String, Double> shares() {
    var telling =
        counts.keySet().stream()
            .sorted(Comparator.comparingDouble(this::spread).reversed())
            .limit(WORDS)
            .toList();
    var sums =
        types.stream()
            .collect(
                Collectors.toMap(
                    type -> type,
                    type ->
                        prior(type) + telling.stream().mapToDouble(word -> log(word, type)).sum()));
    double most = sums.values().stream().mapToDouble(sum -> sum).max().orElse(0);
    double total = sums.values().stream().mapToDouble(sum -> Math.exp(sum - most)).sum();
    double known = all / (all + DOUBT);
    var shares = new LinkedHashMap<String, Double>();
    sums.forEach(
        (type, sum) ->
            shares.put(type, known * Math.exp(sum - most) / total + (1 - known) / types.size()));
    return shares;
  }

  /// The words that speak most for a type, at most four.
  List<Integer> telling(String type) {
    return counts.keySet().stream()
        .filter(word -> count(word, type) > 1 && share(word, type) > TELLING * common(word))
        .sorted(
            Comparator.comparingDouble((Integer word) -> share(word, type) / common(word))
                .reversed())
        .limit(TOLD)
        .toList();
  }

  private double spread(int word) {
    var logs = types.stream().mapToDouble(type -> log(word, type)).summaryStatistics();
    return logs.getMax() - logs.getMin();
  }

  private double prior(String type) {
    return Math.log((documents(type) + 1) / (all + types.size()));
  }

  private double log(int word, String type) {
    return Math.log(share(word, type));
  }

  /// The part of a type's documents in which a word stands.
  private double share(int word, String type) {
    return (count(word, type) + RARE * common(word)) / (documents(type) + RARE);
  }

  /// The part of all documents in which a word stands.
  private double common(int word) {
    int with = counts.getOrDefault(word, Map.of()).values().stream().mapToInt(count -> count).sum();
    return (with + 0.5) / (all + 1);
  }

  private int count(int word, String type) {
    return counts.getOrDefault(word, Map.of()).getOrDefault(type, 0);
  }
}
