package nl.hangmap.search;

import java.util.Comparator;

/// The key of a row that was found, with its place in the list.
///
/// @param tier which of the queries found it
/// @param rank within the tier, the best is the smallest
/// @param day days since 1970 of its date; the newest comes first
record Candidate(int tier, int rank, long day, String key) {

  static final Candidate START = new Candidate(-1, 0, 0, "");

  static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::tier)
          .thenComparingInt(Candidate::rank)
          .thenComparing(Comparator.comparingLong(Candidate::day).reversed())
          .thenComparing(Candidate::key);

  boolean follows(Candidate last) {
    return ORDER.compare(this, last) > 0;
  }
}
