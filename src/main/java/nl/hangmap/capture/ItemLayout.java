package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an edit of pages may change of an item; kept before and after every edit.
///
/// @param identifier the barcode of ours that it carries, as text
record ItemLayout(
    long item,
    ItemState state,
    @Nullable String identifier,
    List<Reason> reasons,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department,
    @Nullable String rejection,
    List<PagePlace> pages) {

  ItemLayout {
    reasons = List.copyOf(reasons);
    pages = List.copyOf(pages);
  }

  static ItemLayout of(ItemRow item, List<PageRow> pages) {
    return new ItemLayout(
        item.id(),
        item.state(),
        BatchStore.text(item.identifier()),
        item.reasons(),
        item.customer(),
        item.type(),
        item.department(),
        null,
        pages.stream().map(page -> new PagePlace(page.id(), page.turn())).toList());
  }

  /// A document made of some pages of this one. It keeps the type, by which is decided who may see
  /// it; the customer and the barcode belong to the pages they were read on.
  ItemLayout splitOff(long id, List<PagePlace> some) {
    return new ItemLayout(
        id,
        ItemState.REVIEW,
        null,
        List.of(Reason.of(Reason.SPLIT_OFF)),
        null,
        type,
        department,
        null,
        some);
  }

  /// Before an item that an edit makes has any page.
  ItemLayout beforeAnyPage() {
    return with(ItemState.EMPTY, List.of());
  }

  /// This item with other pages; without any it waits no longer.
  ItemLayout with(List<PagePlace> others) {
    return with(others.isEmpty() ? ItemState.EMPTY : ItemState.REVIEW, others);
  }

  ItemLayout rejected(String reason) {
    return new ItemLayout(
        item, ItemState.REJECTED, identifier, reasons, customer, type, department, reason, pages);
  }

  ItemLayout carrying(@Nullable String other) {
    return new ItemLayout(
        item, state, other, reasons, customer, type, department, rejection, pages);
  }

  /// This item with what is known of another one wherever it knows nothing itself.
  ItemLayout joinedBy(ItemLayout other) {
    var all = new ArrayList<>(reasons);
    other.reasons().stream().filter(reason -> !all.contains(reason)).forEach(all::add);
    return new ItemLayout(
        item,
        state,
        identifier == null ? other.identifier() : identifier,
        all,
        customer == null ? other.customer() : customer,
        type == null ? other.type() : type,
        department == null ? other.department() : department,
        rejection,
        pages);
  }

  private ItemLayout with(ItemState other, List<PagePlace> others) {
    return new ItemLayout(
        item, other, identifier, reasons, customer, type, department, null, others);
  }
}
