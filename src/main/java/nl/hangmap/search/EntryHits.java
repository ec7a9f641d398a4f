package nl.hangmap.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.search.EntryQuery.Tier;
import org.springframework.stereotype.Component;

/// Documents and places as hits: by title exactly, by title while typing, by text; and when nothing
/// is found at all, by words that are alike.
@Component
class EntryHits {

  /// Keys of every cursor: whether by words alike, then the place in the list.
  private static final int KEYS = 5;

  private final EntrySearch search;
  private final HitMaker maker;
  private final Clock clock;

  EntryHits(EntrySearch search, HitMaker maker, Clock clock) {
    this.search = search;
    this.maker = maker;
    this.clock = clock;
  }

  /// What is asked for by whom.
  ///
  /// @param texts whether texts of documents may be searched and shown, and not only titles
  record Question(
      HitKind kind, SearchWords words, Stems stems, DocumentRights rights, boolean texts) {}

  Page<SearchHit> find(Question question, PageRequest request) {
    var after = request.after(KEYS);
    boolean alike = after.map(cursor -> cursor.number(0) == 1).orElse(false);
    var from = after.map(EntryHits::candidate).orElse(Candidate.START);
    if (!alike) {
      var page = page(question, exactly(question), false, from, request);
      if (after.isPresent() || !page.items().isEmpty()) {
        return page;
      }
    }
    return page(question, alike(question), true, from, request);
  }

  private EntryQuery exactly(Question question) {
    var words = question.words();
    var stems = question.stems();
    var tiers = new ArrayList<Tier>();
    tiers.add(new Tier(TextQueries.title(words.closed(), stems), false));
    tiers.add(new Tier(TextQueries.title(words, stems), false));
    if (question.texts() && question.kind() == HitKind.DOCUMENT) {
      tiers.add(new Tier(TextQueries.anywhere(words, stems), true));
    }
    return query(question, tiers);
  }

  private EntryQuery alike(Question question) {
    var words = question.words();
    return query(question, List.of(new Tier(TextQueries.alike(words, others(question)), false)));
  }

  private Map<String, List<String>> others(Question question) {
    return search.alike(question.words().all());
  }

  private EntryQuery query(Question question, List<Tier> tiers) {
    int year = clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
    return new EntryQuery(question.kind(), tiers, question.rights(), year);
  }

  private Page<SearchHit> page(
      Question question, EntryQuery query, boolean alike, Candidate from, PageRequest request) {
    var found = following(query, from, request.fetch());
    var page =
        Page.of(
            found,
            request.limit(),
            last -> Cursor.of(alike ? 1 : 0, last.tier(), last.rank(), last.day(), last.key()));
    var matcher = WordMatcher.of(question.words(), question.stems());
    var wanted = alike ? matcher.with(others(question)) : matcher;
    return new Page<>(maker.hits(question, page.items(), wanted), page.next());
  }

  /// The next candidates in their order; a later tier is asked only when the earlier are used up.
  private List<Candidate> following(EntryQuery query, Candidate from, int limit) {
    var seen = new HashSet<String>();
    var following = new ArrayList<Candidate>();
    for (int tier = 0; tier < query.tiers().size() && following.size() < limit; tier++) {
      search.candidates(query, tier).stream()
          .filter(candidate -> seen.add(candidate.key()))
          .filter(candidate -> candidate.follows(from))
          .sorted(Candidate.ORDER)
          .limit(limit - following.size())
          .forEach(following::add);
    }
    return following;
  }

  private static Candidate candidate(Cursor cursor) {
    return new Candidate(
        Math.toIntExact(cursor.number(1)),
        Math.toIntExact(cursor.number(2)),
        cursor.number(3),
        cursor.key(4));
  }
}
