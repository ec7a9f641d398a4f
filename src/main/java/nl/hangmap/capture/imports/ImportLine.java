package nl.hangmap.capture.imports;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// A line of the report of an import.
///
/// @param place its place in the report, from 1
/// @param line its number in the list, or null for a file that no line names
/// @param onPaper whether the policy keeps it on paper, so that its file is not taken
/// @param document what it became
public record ImportLine(
    int place,
    @Nullable Integer line,
    @Nullable String file,
    LineState state,
    ImportWish wish,
    boolean onPaper,
    List<Problem> problems,
    @Nullable Identifier document) {}
