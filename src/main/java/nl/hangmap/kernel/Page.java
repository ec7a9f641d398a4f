package nl.hangmap.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A bounded part of a list, and the cursor that asks for what follows.
///
/// @param next cursor of the following part, or null at the end of the list
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /// Builds a page from up to `limit + 1` rows: the one too many shows that more follow.
  ///
  /// @param cursorOf makes the cursor that continues after the given (last shown) row
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var shown = rows.subList(0, limit);
    return new Page<>(shown, cursorOf.apply(shown.getLast()).encoded());
  }

  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().map(change).toList(), next);
  }
}
