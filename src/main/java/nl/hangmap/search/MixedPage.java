package nl.hangmap.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;

/// A page with hits of several kinds, each of which gets its share and goes on from where it was.
///
/// @param kinds in the order in which they get their share; the last takes what the others leave
/// @param find finds a part of the hits of one kind
record MixedPage(List<HitKind> kinds, BiFunction<HitKind, PageRequest, Page<SearchHit>> find) {

  private static final String END = "-";

  Page<SearchHit> page(PageRequest request) {
    var places =
        request
            .after(kinds.size())
            .map(cursor -> new ArrayList<>(cursor.keys()))
            .orElseGet(() -> new ArrayList<>(kinds.stream().map(kind -> "").toList()));
    var items = new ArrayList<SearchHit>();
    for (int index = 0; index < kinds.size(); index++) {
      int share = share(request.limit() - items.size(), places.subList(index, places.size()));
      if (share > 0 && !places.get(index).equals(END)) {
        var part = find.apply(kinds.get(index), new PageRequest(share, places.get(index)));
        items.addAll(part.items());
        places.set(index, part.next() == null ? END : part.next());
      }
    }
    items.sort(Comparator.comparing(SearchHit::kind));
    boolean more = places.stream().anyMatch(place -> !place.equals(END));
    return new Page<>(items, more ? Cursor.of(places.toArray()).encoded() : null);
  }

  /// An equal part of what is left for the first of the kinds that go on, rounded up.
  private static int share(int left, List<String> places) {
    long going = places.stream().filter(place -> !place.equals(END)).count();
    return going == 0 ? 0 : Math.ceilDiv(left, (int) going);
  }
}
