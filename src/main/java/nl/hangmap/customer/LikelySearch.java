package nl.hangmap.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.customer.LikelyStore.Candidate;
import org.springframework.stereotype.Component;

/// Finds the customers that a text, such as a scanned letter's, seems to be about.
@Component
class LikelySearch {

  private final LikelyStore store;
  private final CustomerNameStore names;

  LikelySearch(LikelyStore store, CustomerNameStore names) {
    this.store = store;
    this.names = names;
  }

  List<LikelyCustomer> likely(String text, int limit) {
    var clues = TextClues.in(text);
    var matches =
        store.candidates(clues).stream()
            .collect(Collectors.groupingBy(Candidate::number, TreeMap::new, Collectors.toList()))
            .entrySet()
            .stream()
            .map(entry -> new Match(entry.getKey(), evidence(entry.getValue(), clues)))
            .filter(Match::isEnough)
            .sorted(Match.STRONGEST)
            .toList();
    double rivals = matches.stream().mapToDouble(Match::odds).sum();
    return withSummaries(matches.stream().limit(limit).toList(), rivals);
  }

  /// @param odds of all customers together: at most one of them is right
  private List<LikelyCustomer> withSummaries(List<Match> matches, double odds) {
    Map<String, CustomerSummary> summaries =
        names
            .summaries(matches.stream().map(Match::number).toList())
            .collect(Collectors.toMap(each -> each.number().value(), Function.identity()));
    return matches.stream()
        .flatMap(
            match ->
                Stream.ofNullable(summaries.get(match.number))
                    .map(
                        summary ->
                            new LikelyCustomer(summary, match.evidence, match.odds() / (1 + odds))))
        .toList();
  }

  /// @param rows one customer with each of the addresses
  private static List<Evidence> evidence(List<Candidate> rows, TextClues clues) {
    return rows.stream()
        .flatMap(row -> Stream.concat(inRecord(row, clues), inAddress(row, clues)))
        .distinct()
        .sorted(Comparator.comparing(Evidence::kind))
        .toList();
  }

  private static Stream<Evidence> inRecord(Candidate row, TextClues clues) {
    var evidence = Stream.<Evidence>builder();
    if (clues.numbers().contains(row.number())) {
      evidence.add(new Evidence(Evidence.Kind.NUMBER, row.number()));
    }
    var iban = row.details().iban();
    if (iban != null && clues.ibans().contains(iban)) {
      evidence.add(new Evidence(Evidence.Kind.IBAN, Iban.shown(iban)));
    }
    var kvkNumber = row.details().kvkNumber();
    if (kvkNumber != null && clues.kvkNumbers().contains(kvkNumber)) {
      evidence.add(new Evidence(Evidence.Kind.KVK_NUMBER, kvkNumber));
    }
    var email = row.details().email();
    if (email != null && clues.saysEmail(email)) {
      evidence.add(new Evidence(Evidence.Kind.EMAIL, email));
    }
    var telephone = row.details().telephone();
    if (telephone != null && clues.telephones().contains(telephone)) {
      evidence.add(new Evidence(Evidence.Kind.TELEPHONE, Telephone.shown(telephone)));
    }
    var name = row.details().name();
    if (name != null && NameWords.writings(row.details()).anyMatch(clues::say)) {
      evidence.add(new Evidence(Evidence.Kind.NAME, name));
    }
    return evidence.build();
  }

  private static Stream<Evidence> inAddress(Candidate row, TextClues clues) {
    var postcode = row.postcode();
    var house = row.houseNumber();
    if (postcode == null || !clues.postcodes().containsKey(postcode)) {
      return Stream.empty();
    }
    return Stream.of(
        house != null && clues.hasHouseBefore(postcode, house)
            ? new Evidence(Evidence.Kind.POSTCODE_AND_HOUSE_NUMBER, postcode + " " + house)
            : new Evidence(Evidence.Kind.POSTCODE, postcode));
  }

  private record Match(String number, List<Evidence> evidence) {

    static final Comparator<Match> STRONGEST =
        Comparator.comparingDouble(Match::odds).reversed().thenComparing(Match::number);

    /// How much more likely right than wrong; each piece of evidence speaks for itself.
    double odds() {
      double doubt =
          evidence.stream()
              .mapToDouble(each -> 1 - each.kind().certainty())
              .reduce(1, (a, b) -> a * b);
      return (1 - doubt) / doubt;
    }

    /// A postcode alone is shared by the whole street.
    boolean isEnough() {
      return evidence.stream().anyMatch(each -> each.kind() != Evidence.Kind.POSTCODE);
    }
  }
}
