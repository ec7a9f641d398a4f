package nl.hangmap.filetracking;

import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;

/// A row of the archive tree.
///
/// @param placedAt moment of the scan that put it where it is, null before the first
record Place(
    Identifier code,
    @Nullable Identifier parent,
    @Nullable Identifier home,
    @Nullable LocationType type,
    String name,
    @Nullable String customer,
    @Nullable Instant placedAt,
    boolean removed) {

  static Place location(Identifier code, NewLocation wish) {
    return new Place(code, wish.parent(), null, wish.type(), wish.name(), null, null, false);
  }

  static Place item(Identifier code, String name, @Nullable String customer) {
    return new Place(code, null, null, null, name, customer, null, false);
  }

  Place named(String newName) {
    return new Place(code, parent, home, type, newName, customer, placedAt, removed);
  }

  Kind kind() {
    return code.kind();
  }

  String sortKey() {
    return rank() + NaturalOrder.key(name.isEmpty() ? code.text() : name);
  }

  PlaceStep step() {
    return new PlaceStep(code, kind(), type, name);
  }

  private String rank() {
    return switch (kind()) {
      case LOCATION -> "1";
      case BOX -> "2";
      case FOLDER -> "3";
      default -> "4";
    };
  }
}
