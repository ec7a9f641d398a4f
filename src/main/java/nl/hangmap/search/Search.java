package nl.hangmap.search;

import java.util.List;
import java.util.stream.Stream;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.Belonging;
import nl.hangmap.clientfile.Belongings;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.search.EntryHits.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One search over customers, documents with their text, places and barcodes; nobody finds what
/// they have no right to.
@Service
@Transactional(readOnly = true)
public class Search {

  private final CustomerHits customers;
  private final EntryHits entries;
  private final EntrySearch index;
  private final Belongings belongings;
  private final Viewers viewers;

  Search(
      CustomerHits customers,
      EntryHits entries,
      EntrySearch index,
      Belongings belongings,
      Viewers viewers) {
    this.customers = customers;
    this.entries = entries;
    this.index = index;
    this.belongings = belongings;
    this.viewers = viewers;
  }

  /// The kinds of hits that the viewer may find, in the order of a page.
  public List<HitKind> kinds() {
    return permitted(viewers.current()).stream().sorted().toList();
  }

  /// What has all the words, the best first; codes are found by their parts, the last word by its
  /// beginning, words in quotes in their order, names and titles also when mistyped.
  ///
  /// @param kind null for all kinds: each gets its share of the page, and what a barcode names is
  ///   the only hit
  public Page<SearchHit> find(String q, @Nullable HitKind kind, PageRequest request) {
    var viewer = viewers.current();
    if (kind == HitKind.BARCODE || (kind == null && Identifier.find(q).isPresent())) {
      return named(q);
    }
    if (kind != null) {
      viewer.require(permission(kind));
    }
    var words = SearchWords.in(q);
    if (words.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    index.useIndexOnly();
    var asked = new Asked(q, words, index.stems(words.all()), viewer);
    return kind == null
        ? new MixedPage(permitted(viewer), (each, part) -> find(asked, each, part)).page(request)
        : find(asked, kind, request);
  }

  /// Reads what was scanned or typed as a barcode.
  public ScanReading scanned(String q) {
    try {
      var identifier = Identifier.parse(q);
      return belongings
          .of(identifier)
          .<ScanReading>map(found -> new ScanReading.Opens(identifier, found.href()))
          .orElseGet(() -> new ScanReading.Unknown(identifier));
    } catch (Refusal refusal) {
      return refusal.problems().stream()
          .filter(problem -> problem.code().equals("barcode.check-wrong"))
          .findFirst()
          .<ScanReading>map(Search::misread)
          .orElseGet(ScanReading.NoBarcode::new);
    }
  }

  /// What is looked for by whom.
  private record Asked(String q, SearchWords words, Stems stems, Viewer viewer) {}

  private Page<SearchHit> find(Asked asked, HitKind kind, PageRequest request) {
    if (kind == HitKind.CUSTOMER) {
      return customers.find(asked.q, WordMatcher.of(asked.words, asked.stems), request);
    }
    boolean texts = asked.viewer.may(Permission.CONTENT_READ);
    var rights = asked.viewer.documents();
    return entries.find(new Question(kind, asked.words, asked.stems, rights, texts), request);
  }

  private Page<SearchHit> named(String q) {
    var identifier = Identifier.parse(q);
    var found = belongings.of(identifier).map(belonging -> hit(identifier, belonging));
    return new Page<>(found.stream().toList(), null);
  }

  private static SearchHit hit(Identifier identifier, Belonging belonging) {
    var customer = belonging.customer();
    var title = Highlighted.plain(identifier.grouped());
    return new SearchHit(
        HitKind.BARCODE,
        identifier.text(),
        customer == null ? null : customer.value(),
        null,
        belonging.type() == null ? identifier.kind().name() : belonging.type(),
        null,
        identifier.grouped(),
        "",
        null,
        belonging.href(),
        title,
        Highlighted.plain(""),
        null);
  }

  /// The kinds of hits, in the order in which they get their share of a page: the most numerous
  /// last, so that they take what the others leave.
  private static List<HitKind> permitted(Viewer viewer) {
    return Stream.of(HitKind.CUSTOMER, HitKind.PLACE, HitKind.DOCUMENT)
        .filter(kind -> viewer.may(permission(kind)))
        .toList();
  }

  private static Permission permission(HitKind kind) {
    return switch (kind) {
      case CUSTOMER -> Permission.CUSTOMER_READ;
      case DOCUMENT, BARCODE -> Permission.FILE_READ;
      case PLACE -> Permission.PLACE_READ;
    };
  }

  private static ScanReading misread(Problem problem) {
    return new ScanReading.Misread(String.valueOf(problem.arguments().getFirst()));
  }
}
