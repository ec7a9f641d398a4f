package nl.hangmap.search.web;

import java.net.URI;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.search.HitKind;
import nl.hangmap.search.Rebuild;
import nl.hangmap.search.Search;
import nl.hangmap.search.SearchHit;
import nl.hangmap.search.SearchIndexes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Search for other systems, and the keeping of its index.
@RestController
@RequestMapping("/api/v1/search")
class SearchApi {

  private final Search search;
  private final SearchIndexes indexes;

  SearchApi(Search search, SearchIndexes indexes) {
    this.search = search;
    this.indexes = indexes;
  }

  @GetMapping
  Page<SearchHit> find(
      @RequestParam String q,
      @RequestParam(required = false) @Nullable HitKind kind,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return search.find(q, kind, PageRequest.of(limit, cursor));
  }

  @PostMapping("/rebuild")
  ResponseEntity<Rebuild> rebuild() {
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/search/rebuild"))
        .body(indexes.rebuild());
  }

  @GetMapping("/rebuild")
  Rebuild latest() {
    return indexes.latest();
  }
}
