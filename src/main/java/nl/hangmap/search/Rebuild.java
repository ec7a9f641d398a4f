package nl.hangmap.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A rebuilding of the search index and how far it is.
///
/// @param finishedAt null while it is at work
/// @param cursor where the phase goes on, null at its start
/// @param removed entries of what is no longer there
public record Rebuild(
    long id,
    String askedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    Phase phase,
    @JsonIgnore @Nullable String cursor,
    long customers,
    long documents,
    long places,
    long removed) {

  /// What a rebuilding does, in this order.
  public enum Phase {
    DOCUMENTS,
    PLACES,
    LEFTOVERS,
    DONE
  }

  Rebuild withDocuments(int moreCustomers, int moreDocuments, @Nullable String next) {
    return new Rebuild(
        id,
        askedBy,
        startedAt,
        finishedAt,
        next == null ? Phase.PLACES : phase,
        next,
        customers + moreCustomers,
        documents + moreDocuments,
        places,
        removed);
  }

  Rebuild withPlaces(int more, @Nullable String next) {
    return new Rebuild(
        id,
        askedBy,
        startedAt,
        finishedAt,
        next == null ? Phase.LEFTOVERS : phase,
        next,
        customers,
        documents,
        places + more,
        removed);
  }

  Rebuild withLeftovers(int more, String next) {
    return new Rebuild(
        id,
        askedBy,
        startedAt,
        finishedAt,
        phase,
        next,
        customers,
        documents,
        places,
        removed + more);
  }

  Rebuild done(Instant at) {
    return new Rebuild(
        id, askedBy, startedAt, at, Phase.DONE, null, customers, documents, places, removed);
  }
}
