package nl.hangmap.clientfile;

/// What another module knows of a document: where its paper lies, or what of it is on screen.
public sealed interface DocumentFact {

  /// Where the paper lies.
  ///
  /// @param path place names from site to box, such as `Utrecht › A › 3 › B00000000014`
  /// @param barcode what holds the document, as a barcode
  /// @param status what is up with it, such as `IN_PLACE` or `LENT`
  record PlaceFact(String path, String barcode, String status) implements DocumentFact {}

  /// What opens on screen.
  ///
  /// @param versions how many versions there are
  /// @param bytes size of the newest
  /// @param href page that opens the newest
  record ContentFact(int versions, String mediaType, long bytes, String href)
      implements DocumentFact {}
}
