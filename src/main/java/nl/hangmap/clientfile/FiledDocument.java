package nl.hangmap.clientfile;

import nl.hangmap.kernel.Cursor;

/// A document with its rank on the client file.
///
/// @param listedFirst whether it stands before all others, as the open quotes do
record FiledDocument(DocumentView document, boolean listedFirst) {

  /// Continues a client file after this document.
  Cursor cursor() {
    return Cursor.of(listedFirst, document.date(), document.id());
  }
}
