package nl.hangmap.capture.imports;

import java.util.List;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// A line of the list with what was found wrong in it.
///
/// @param name of the file as the line writes it, in the form it is compared in
/// @param found the file as it lies there, or null where it is not taken
record CheckedLine(
    int place,
    int line,
    @Nullable String name,
    ImportFolder.@Nullable Found found,
    String mark,
    ImportWish wish,
    boolean onPaper,
    List<Problem> problems) {

  LineState state() {
    return problems.isEmpty() ? LineState.GOOD : LineState.BAD;
  }
}
