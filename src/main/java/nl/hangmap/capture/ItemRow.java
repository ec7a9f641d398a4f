package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A row of `capture.item`.
///
/// @param customer what is known of the customer while the item waits, and whose it is once filed
record ItemRow(
    long id,
    long batch,
    ItemState state,
    @Nullable Identifier identifier,
    List<Reason> reasons,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department) {

  ItemRow {
    reasons = List.copyOf(reasons);
  }
}
