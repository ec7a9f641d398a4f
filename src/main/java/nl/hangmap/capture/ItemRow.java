package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A row of `capture.item`.
///
/// @param edition counts the edits of its pages, from 1
/// @param customer what is known of the customer while the item waits, and whose it is once filed
record ItemRow(
    long id,
    long batch,
    ItemState state,
    int edition,
    @Nullable Identifier identifier,
    List<Reason> reasons,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department) {

  ItemRow {
    reasons = List.copyOf(reasons);
  }

  /// Whether a person divided it from another document; then its type only says who may see it.
  boolean isSplitOff() {
    return reasons.contains(Reason.of(Reason.SPLIT_OFF));
  }
}
