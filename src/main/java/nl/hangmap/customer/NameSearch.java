package nl.hangmap.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.customer.CustomerNameStore.Candidate;
import nl.hangmap.customer.Ranked.Position;
import org.springframework.stereotype.Component;

/// Finds customers by the words of a name, in any order and with typing errors.
@Component
class NameSearch {

  private static final int PLACE_RANK = 300;

  private final NameDictionary dictionary;
  private final CustomerNameStore store;

  NameSearch(NameDictionary dictionary, CustomerNameStore store) {
    this.dictionary = dictionary;
    this.store = store;
  }

  List<Ranked> find(List<String> words, Position from, int limit) {
    var matches = words.stream().map(dictionary::like).toList();
    return words.size() == 1
        ? store.withAny(matches.getFirst(), from, limit)
        : several(ranks(words, matches), from, limit);
  }

  /// For each searched word, what stands for it in a customer's words and how well.
  private static List<Map<String, Integer>> ranks(
      List<String> words, List<List<WordMatch>> matches) {
    return java.util.stream.IntStream.range(0, words.size())
        .mapToObj(index -> ranks(words.get(index), matches.get(index)))
        .toList();
  }

  private static Map<String, Integer> ranks(String word, List<WordMatch> matches) {
    var place = new WordMatch(NameWords.place(word), PLACE_RANK);
    return Stream.concat(matches.stream(), Stream.of(place))
        .collect(Collectors.toMap(WordMatch::word, WordMatch::rank));
  }

  private List<Ranked> several(List<Map<String, Integer>> ranks, Position from, int limit) {
    var wordLists = ranks.stream().map(each -> List.copyOf(each.keySet())).toList();
    var page =
        store.withAll(wordLists).stream()
            .map(candidate -> new Scored(score(candidate, ranks), candidate))
            .filter(scored -> scored.follows(from))
            .sorted(Scored.ORDER)
            .limit(limit)
            .toList();
    var summaries =
        store
            .summaries(page.stream().map(scored -> scored.candidate.number()).toList())
            .collect(Collectors.toMap(found -> found.number().value(), Function.identity()));
    return page.stream()
        .filter(scored -> summaries.containsKey(scored.candidate.number()))
        .map(scored -> scored.with(Objects.requireNonNull(summaries.get(scored.number()))))
        .toList();
  }

  /// The sum over the searched words of how well the customer's best word stands for each.
  private static int score(Candidate candidate, List<Map<String, Integer>> ranks) {
    return ranks.stream()
        .mapToInt(
            each ->
                candidate.words().stream()
                    .map(each::get)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(1_000))
        .sum();
  }

  private record Scored(int rank, Candidate candidate) {

    static final Comparator<Scored> ORDER =
        Comparator.comparingInt(Scored::rank)
            .thenComparing(scored -> scored.candidate.sortKey())
            .thenComparing(Scored::number);

    String number() {
      return candidate.number();
    }

    boolean follows(Position from) {
      var last = new Scored(from.rank(), new Candidate(from.number(), from.sortKey(), List.of()));
      return ORDER.compare(this, last) > 0;
    }

    Ranked with(CustomerSummary summary) {
      return new Ranked(rank, candidate.sortKey(), summary);
    }
  }
}
