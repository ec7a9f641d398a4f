package nl.hangmap.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What part of a list is asked for: at most `limit` rows (1 to 200) after `cursor`.
public record PageRequest(int limit, @Nullable String cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAXIMUM_LIMIT = 200;

  public PageRequest {
    if (limit < 1 || limit > MAXIMUM_LIMIT) {
      throw new Refusal(Refusal.Kind.MALFORMED, "page.limit", limit, MAXIMUM_LIMIT);
    }
  }

  public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
    return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, cursor);
  }

  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, null);
  }

  /// The decoded cursor, or empty at the start of the list.
  public Optional<Cursor> after(int keyCount) {
    return Optional.ofNullable(cursor)
        .filter(c -> !c.isBlank())
        .map(c -> Cursor.decode(c, keyCount));
  }

  /// Rows to ask of the database: one more than shown, which tells whether more follow.
  public int fetch() {
    return limit + 1;
  }
}
