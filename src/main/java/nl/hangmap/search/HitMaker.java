package nl.hangmap.search;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.filetracking.PlaceSummary;
import nl.hangmap.filetracking.Places;
import org.springframework.stereotype.Component;

/// Makes hits of found entries: what was searched for marked, and places with where they are now.
@Component
class HitMaker {

  private final EntrySearch search;
  private final Places places;

  HitMaker(EntrySearch search, Places places) {
    this.search = search;
    this.places = places;
  }

  List<SearchHit> hits(
      EntryHits.Question question, List<Candidate> candidates, WordMatcher matcher) {
    var keys = candidates.stream().map(Candidate::key).toList();
    var entries =
        search
            .entries(question.kind(), keys, question.rights())
            .collect(Collectors.toMap(FoundEntry::key, Function.identity()));
    var inOrder = keys.stream().flatMap(key -> Stream.ofNullable(entries.get(key))).toList();
    if (question.kind() == HitKind.DOCUMENT) {
      return inOrder.stream().map(entry -> document(entry, matcher, question.texts())).toList();
    }
    var summaries = summaries(inOrder);
    return inOrder.stream()
        .flatMap(
            entry ->
                Stream.ofNullable(summaries.get(entry.key()))
                    .map(place -> place(entry, place, matcher)))
        .toList();
  }

  private Map<String, PlaceSummary> summaries(List<FoundEntry> entries) {
    var codes = entries.stream().map(entry -> Identifier.parse(entry.key())).toList();
    return places.find(codes).stream()
        .collect(Collectors.toMap(place -> place.code().text(), Function.identity()));
  }

  private static SearchHit document(FoundEntry entry, WordMatcher matcher, boolean withText) {
    var text = withText ? Highlighter.best(entry.body(), matcher::matches) : null;
    return new SearchHit(
        HitKind.DOCUMENT,
        entry.key(),
        entry.customer(),
        entry.customerName(),
        entry.type(),
        entry.department(),
        entry.title(),
        entry.subtitle(),
        entry.date(),
        "/documents/" + entry.key(),
        Highlighter.whole(entry.title(), matcher::matches),
        Highlighter.whole(entry.subtitle(), matcher::matches),
        text != null && text.hasHit() ? text : null);
  }

  private static SearchHit place(FoundEntry entry, PlaceSummary place, WordMatcher matcher) {
    var title = place.name().isEmpty() ? place.code().grouped() : place.name();
    return new SearchHit(
        HitKind.PLACE,
        entry.key(),
        entry.customer(),
        entry.customerName(),
        place.kind().name(),
        null,
        title,
        place.path(),
        null,
        "/places/" + entry.key(),
        Highlighter.whole(title, matcher::matches),
        Highlighted.plain(place.path()),
        null);
  }
}
