package nl.hangmap.filetracking;

import java.util.Collection;
import java.util.stream.Collectors;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import org.jspecify.annotations.Nullable;

/// One level of the way to a place: a location, box or folder.
///
/// @param type type of a location, null for a box or folder
/// @param name its name; empty when it has only its barcode
public record PlaceStep(Identifier code, Kind kind, @Nullable LocationType type, String name) {

  private static final String BETWEEN = " › ";

  /// What people call it: the name, or the barcode in groups.
  public String label() {
    return name.isEmpty() ? code.grouped() : name;
  }

  /// The way as people read it: `Utrecht › Room 2 › Row 3 › Shelf B`; empty for no steps.
  public static String path(Collection<PlaceStep> steps) {
    return steps.stream().map(PlaceStep::label).collect(Collectors.joining(BETWEEN));
  }
}
