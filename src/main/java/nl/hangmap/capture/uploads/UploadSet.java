package nl.hangmap.capture.uploads;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.hangmap.capture.Urgency;
import org.jspecify.annotations.Nullable;

/// Files that are sent together, and how far they are.
///
/// @param batch number of the batch that they became, or null while they come in
public record UploadSet(
    UUID id, Instant madeAt, SetWish wish, @Nullable Long batch, List<Upload> files) {

  /// What is said about the files of a set, as [nl.hangmap.capture.NewBatch] understands it.
  public record SetWish(
      @Nullable String customer,
      @Nullable String type,
      @Nullable String department,
      boolean oneStack,
      boolean twoPass,
      @Nullable Urgency urgency) {}

  /// Whether every byte is there.
  public boolean isWhole() {
    return files.stream().allMatch(Upload::isWhole);
  }
}
