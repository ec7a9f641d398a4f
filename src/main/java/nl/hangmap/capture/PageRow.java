package nl.hangmap.capture;

import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A row of `capture.page`.
///
/// @param image null once the page's document is filed
/// @param preview smaller image for the screen, or null
/// @param turn degrees clockwise as a person turned it, or null
/// @param turnRead the turn with which its text was last looked for again, or null
/// @param blank whether nothing is on it
/// @param blankOf the document in which a page set aside as blank lay, or null
/// @param confidence how sure the engine was of the words it read, 0 to 100, or null
/// @param problem why the page could not be read, or null
record PageRow(
    long id,
    long batch,
    long file,
    int number,
    PageState state,
    @Nullable Long item,
    @Nullable StoredImage image,
    @Nullable Sha256 preview,
    @Nullable Integer turn,
    @Nullable Integer turnRead,
    boolean blank,
    @Nullable Long blankOf,
    @Nullable Float confidence,
    @Nullable String problem) {

  StoredImage keptImage() {
    if (image == null) {
      throw new IllegalStateException("page " + id + " has let go of its image");
    }
    return image;
  }
}
