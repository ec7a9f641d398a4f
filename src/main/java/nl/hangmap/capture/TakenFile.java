package nl.hangmap.capture;

import org.jspecify.annotations.Nullable;

/// What became of a file that was taken from the watched folder.
///
/// @param name as it stands in its batch
/// @param problem why nothing could be taken from it, or null
record TakenFile(long batch, String name, FileState state, @Nullable FileProblem problem) {

  /// Whether its pages are safe, or it is certain that there are none.
  boolean isSettled() {
    return state != FileState.RECEIVED;
  }
}
