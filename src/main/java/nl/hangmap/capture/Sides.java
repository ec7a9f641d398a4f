package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;

/// The order of pages that a feeder for one side saw in two passes: all fronts, then the stack
/// turned over, so that the last back came first.
final class Sides {

  private Sides() {}

  /// @param scanned as many fronts as backs
  static <T> List<T> inOrder(List<T> scanned) {
    int sheets = scanned.size() / 2;
    var order = new ArrayList<T>(scanned.size());
    for (int sheet = 0; sheet < sheets; sheet++) {
      order.add(scanned.get(sheet));
      order.add(scanned.get(scanned.size() - 1 - sheet));
    }
    return order;
  }
}
