package nl.hangmap.classification;

import nl.hangmap.kernel.BilingualText;

/// One rule of a scope.
///
/// @param line where it stands in the policy file
/// @param sound whether it was read without a problem; the start stops when a rule is not
record Rule(
    String id, Condition when, Handling handling, BilingualText reason, int line, boolean sound) {}
