package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A document that a person must settle, with everything that helps to.
///
/// @param state REVIEW, or what was decided meanwhile
/// @param edition counts the edits of its pages, from 1
/// @param next the document that would come next, or null
/// @param lookAlikes documents that came in earlier and look the same
/// @param originals hashes of the files its pages came from
/// @param identifier barcode of ours that it carries or its cover sheet named, or null
public record ReviewItem(
    ReviewSummary summary,
    ItemState state,
    int edition,
    List<Sha256> originals,
    @Nullable Identifier identifier,
    List<ReviewPage> pages,
    Suggestions suggestions,
    @Nullable Long next,
    List<LookAlike> lookAlikes) {

  public ReviewItem {
    originals = List.copyOf(originals);
    pages = List.copyOf(pages);
    lookAlikes = List.copyOf(lookAlikes);
  }
}
