package nl.hangmap.customer;

import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/// A found customer with its place in the list: by rank (smaller is better), then by name.
record Ranked(int rank, String sortKey, CustomerSummary summary) {

  /// Where a page of the list continues: after this rank, sort key and number.
  record Position(int rank, String sortKey, String number) {}

  private static final Position START = new Position(-1, "", "");

  static Position after(@Nullable Cursor cursor) {
    return cursor == null ? START : new Position(number(cursor, 1), cursor.key(2), cursor.key(3));
  }

  /// The reading a cursor was made in.
  static int index(Cursor cursor, int size) {
    int index = number(cursor, 0);
    if (index < 0 || index >= size) {
      throw new Refusal(Refusal.Kind.MALFORMED, "cursor.unknown", cursor.encoded());
    }
    return index;
  }

  private static int number(Cursor cursor, int key) {
    try {
      return Integer.parseInt(cursor.key(key));
    } catch (NumberFormatException foreign) {
      throw new Refusal(Refusal.Kind.MALFORMED, "cursor.unknown", cursor.encoded());
    }
  }
}
