package nl.hangmap.capture;

import java.time.Instant;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A document in the review queue.
///
/// @param file name of the file its first page came from
/// @param customer what is known of the customer already, or null
/// @param type what is known of the type already, or null
/// @param heldBy who is busy with it now, or null
/// @param document the document on file that it became, or null
public record ReviewSummary(
    long id,
    long batch,
    String file,
    int firstPage,
    int pages,
    Instant receivedAt,
    List<Reason> reasons,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String heldBy,
    @Nullable Identifier document) {

  public ReviewSummary {
    reasons = List.copyOf(reasons);
  }
}
