package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which barcode of ours each document carries after its pages were edited.
///
/// A number stays with the pages it was read on; one of a cover sheet, which is no page of any
/// document, stays with its document.
@Component
class CarriedIdentifiers {

  private final ReadingStore readings;

  CarriedIdentifiers(ReadingStore readings) {
    this.readings = readings;
  }

  List<ItemLayout> in(List<ItemLayout> items) {
    var found = onPages(items);
    var carried = new ArrayList<ItemLayout>();
    for (var item : items) {
      var own = new TreeSet<String>();
      item.pages().forEach(page -> own.addAll(found.getOrDefault(page.page(), List.of())));
      var known = item.identifier();
      boolean stays =
          known != null
              && (own.contains(known)
                  || found.values().stream().noneMatch(page -> page.contains(known)));
      var only = own.size() == 1 ? own.first() : null;
      carried.add(item.carrying(stays ? known : only));
    }
    return carried;
  }

  private Map<Long, List<String>> onPages(List<ItemLayout> items) {
    var pages = items.stream().flatMap(item -> item.pages().stream()).map(PagePlace::page).toList();
    return readings.barcodes(pages).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, page -> texts(page.getValue())));
  }

  private static List<String> texts(List<SeenBarcode> barcodes) {
    return barcodes.stream()
        .map(SeenBarcode::identifier)
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }
}
