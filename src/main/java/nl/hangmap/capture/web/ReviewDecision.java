package nl.hangmap.capture.web;

import java.util.Map;
import java.util.Objects;
import nl.hangmap.capture.Settlement;
import org.jspecify.annotations.Nullable;

/// A decision about a document in review: to file it, or to reject it.
///
/// @param document barcode of a document on file that this is the scan of
/// @param edition of the pages as they were seen; when they were edited since, nothing is filed
/// @param onPaper whether what the policy keeps on paper is registered without its scan
record ReviewDecision(
    @Nullable Rejection reject,
    @Nullable String document,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String title,
    @Nullable String date,
    @Nullable Map<String, @Nullable String> keyPoints,
    @Nullable String department,
    @Nullable Boolean onPaper,
    @Nullable Integer edition) {

  /// Why a document goes into no client file.
  record Rejection(@Nullable String reason) {}

  Settlement settlement() {
    return new Settlement(
        document,
        customer,
        type,
        title,
        date,
        Objects.requireNonNullElse(keyPoints, Map.of()),
        department,
        Boolean.TRUE.equals(onPaper));
  }
}
