package nl.hangmap.customer;

/// A word of the name dictionary that may be meant by a searched word.
///
/// @param rank 0 for the word itself, up to 1,000 for the least alike
record WordMatch(String word, int rank) {}
