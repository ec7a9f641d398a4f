package nl.hangmap.capture;

import org.jspecify.annotations.Nullable;

/// What reading a page told of the page itself.
///
/// @param blank whether nothing is on it
/// @param confidence how sure the engine was of the words, 0 to 100, or null when it read none
/// @param problem why it could not be read, or null
record PageFindings(boolean blank, @Nullable Float confidence, @Nullable String problem) {

  static PageFindings unreadable(String problem) {
    return new PageFindings(false, null, problem);
  }
}
