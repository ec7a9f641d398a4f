package nl.hangmap.filetracking;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// Locations to be added in one go: rows 1 to 12, each with shelves A to F.
///
/// @param parent the location they all lie in, or null for the top of the tree
/// @param levels from high to low; each lies in every location of the level before it
public record LocationRange(@Nullable Identifier parent, List<Level> levels) {

  public LocationRange {
    levels = List.copyOf(levels);
  }

  /// One level of the range.
  ///
  /// @param prefix what stands before the number or letter in the name, such as `Row `
  /// @param from first number (leading zeros are kept) or letter
  /// @param to last number or letter
  public record Level(LocationType type, String prefix, String from, String to) {}
}
