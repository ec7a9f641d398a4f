package nl.hangmap.search.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.DocumentTypes;
import nl.hangmap.kernel.BilingualText;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.search.HitKind;
import nl.hangmap.search.ScanReading;
import nl.hangmap.search.ScanReading.NoBarcode;
import nl.hangmap.search.ScanReading.Opens;
import nl.hangmap.search.Search;
import nl.hangmap.search.SearchHit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/// The page of the one search; a scanned barcode opens what it names.
@Controller
class SearchPages {

  private static final Map<HitKind, Integer> SHORT_LISTS =
      Map.of(HitKind.CUSTOMER, 5, HitKind.DOCUMENT, 10, HitKind.PLACE, 5);
  private static final int LONG_LIST = 25;

  private final Search search;
  private final DocumentTypes types;

  SearchPages(Search search, DocumentTypes types) {
    this.search = search;
    this.types = types;
  }

  /// The hits of one kind.
  ///
  /// @param shortened whether the list goes on elsewhere
  record Group(HitKind kind, Page<SearchHit> hits, boolean shortened) {}

  /// What is asked for.
  record Question(@Nullable String q, @Nullable HitKind kind, @Nullable String cursor) {

    String text() {
      return q == null ? "" : q.strip();
    }
  }

  @GetMapping("/search")
  String search(
      Question question,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
      Model model) {
    var scan = question.text().isEmpty() ? new NoBarcode() : search.scanned(question.text());
    if (part == null && scan instanceof Opens opens) {
      return "redirect:" + opens.href();
    }
    model.addAttribute("q", question.text());
    model.addAttribute("kind", question.kind());
    model.addAttribute("kinds", search.kinds());
    model.addAttribute("part", part != null);
    model.addAttribute("first", question.cursor() == null || question.cursor().isBlank());
    model.addAttribute("scan", scan);
    model.addAttribute("outcome", scan.getClass().getSimpleName());
    model.addAttribute("groups", groups(question, scan));
    model.addAttribute("typeNames", typeNames());
    return part == null ? "search/search" : "search/search :: results";
  }

  private List<Group> groups(Question question, ScanReading scan) {
    if (!(scan instanceof NoBarcode) || question.text().isEmpty()) {
      return List.of();
    }
    var kind = question.kind();
    if (kind != null) {
      var request = new PageRequest(LONG_LIST, question.cursor());
      return List.of(new Group(kind, search.find(question.text(), kind, request), false));
    }
    return search.kinds().stream()
        .map(each -> shortList(question.text(), each))
        .filter(group -> !group.hits().items().isEmpty())
        .toList();
  }

  private Group shortList(String q, HitKind kind) {
    var request = new PageRequest(SHORT_LISTS.getOrDefault(kind, LONG_LIST), null);
    var hits = search.find(q, kind, request);
    return new Group(kind, hits, hits.next() != null);
  }

  private Map<String, BilingualText> typeNames() {
    return types.all().stream().collect(Collectors.toMap(DocumentType::id, DocumentType::name));
  }
}
