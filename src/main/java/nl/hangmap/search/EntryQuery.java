package nl.hangmap.search;

import java.util.List;
import nl.hangmap.access.DocumentRights;

/// A question to the index.
///
/// @param kind DOCUMENT or PLACE
/// @param tiers text queries, the best finds first; what an earlier one finds is left out of the
///   later
/// @param rights what the asker may see of documents
/// @param newestYear year of the newest documents
record EntryQuery(HitKind kind, List<Tier> tiers, DocumentRights rights, int newestYear) {

  /// One way to find entries.
  ///
  /// @param ranked whether finds are ordered by how often the words stand in them, and not by date
  record Tier(String query, boolean ranked) {}

  /// The query within the kind and the rights.
  String narrowed(Tier tier) {
    var scope = kind == HitKind.DOCUMENT ? TextQueries.scope(rights) : "";
    var narrowed = "(" + tier.query() + ") & " + TextQueries.quoted(Marks.kind(kind));
    return scope.isEmpty() ? narrowed : narrowed + " & " + scope;
  }
}
