package nl.hangmap.capture;

import nl.hangmap.barcode.Identifier;

/// What the pages of an item became on a client file.
///
/// @param version version of the document's content
public record FiledAs(
    String customer, String type, String department, Identifier document, int version) {}
