package nl.hangmap.capture.imports;

import java.util.Map;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;

/// A line as it stands in the list.
///
/// @param number of the line in the list, from 1
/// @param values by the names of the columns; blank ones are left out
/// @param problem what is wrong with its form, or null
record ListedLine(int number, Map<String, String> values, @Nullable Problem problem) {}
