package nl.hangmap.search;

/// How many letters must be added, left out, replaced or swapped with their neighbour to make one
/// word of another.
final class EditDistance {

  private EditDistance() {}

  static int between(String one, String other) {
    var beforeLast = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      var current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int replaced = last[column - 1] + (same ? 0 : 1);
        int moved = Math.min(last[column], current[column - 1]) + 1;
        current[column] = Math.min(replaced, moved);
        if (isSwapped(one, other, row, column)) {
          current[column] = Math.min(current[column], beforeLast[column - 2] + 1);
        }
      }
      beforeLast = last;
      last = current;
    }
    return last[other.length()];
  }

  private static boolean isSwapped(String one, String other, int row, int column) {
    return row > 1
        && column > 1
        && one.charAt(row - 1) == other.charAt(column - 2)
        && one.charAt(row - 2) == other.charAt(column - 1);
  }
}
