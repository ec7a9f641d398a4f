package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A document found in a batch and where it went.
///
/// @param id number of the item, under which it stands in the review queue
/// @param files names of the files its pages came from
/// @param originals hashes of those files
/// @param firstPage number of its first page in its first file
/// @param poor pages read with so little confidence that they must be compared with the image
/// @param confidence that of the page read worst, 0 to 100, or null when none was read
/// @param identifier barcode of ours that it carries, or null
/// @param reasons why a person must look, or why no person was asked although only its text named
///   the customer
/// @param document the document on the client file; null unless filed, or when the viewer may not
///   see it
/// @param version version of the document's content that its pages became
/// @param looksLikeEarlier whether a document that came in earlier looks the same
/// @param rejection why it was rejected, in the words of whoever did
public record FoundDocument(
    long id,
    ItemState state,
    List<String> files,
    List<Sha256> originals,
    int firstPage,
    int pages,
    int poor,
    @Nullable Integer confidence,
    @Nullable Identifier identifier,
    List<Reason> reasons,
    @Nullable String customer,
    @Nullable String type,
    @Nullable Identifier document,
    @Nullable Integer version,
    @Nullable String rejection,
    boolean looksLikeEarlier) {

  public FoundDocument {
    files = List.copyOf(files);
    originals = List.copyOf(originals);
    reasons = List.copyOf(reasons);
  }

  FoundDocument withoutDocument() {
    return new FoundDocument(
        id,
        state,
        files,
        originals,
        firstPage,
        pages,
        poor,
        confidence,
        identifier,
        state == ItemState.FILED ? List.of() : reasons,
        null,
        null,
        null,
        null,
        rejection,
        false);
  }
}
