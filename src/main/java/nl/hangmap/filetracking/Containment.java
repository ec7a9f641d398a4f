package nl.hangmap.filetracking;

import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.kernel.Refusal;

/// What may lie in what: a document in a folder or box, a folder in a box or at a location, a box
/// at a location, a location in one of a higher type.
///
/// The kinds are in a strict order, so a thing can never come to lie in itself through others.
final class Containment {

  private Containment() {}

  /// @throws Refusal `place.into-itself` or `place.wrong-order`, with what to do instead
  static void check(Identifier item, Identifier holder) {
    if (item.equals(holder)) {
      throw Refusal.invalid("place.into-itself", item.grouped(), item.kind().ordinal());
    }
    if (!mayHold(holder.kind(), item.kind())) {
      throw Refusal.invalid(
          "place.wrong-order",
          item.grouped(),
          item.kind().ordinal(),
          holder.grouped(),
          holder.kind().ordinal());
    }
  }

  private static boolean mayHold(Kind holder, Kind item) {
    return switch (item) {
      case DOCUMENT -> holder == Kind.FOLDER || holder == Kind.BOX;
      case FOLDER -> holder == Kind.BOX || holder == Kind.LOCATION;
      case BOX -> holder == Kind.LOCATION;
      default -> false;
    };
  }
}
