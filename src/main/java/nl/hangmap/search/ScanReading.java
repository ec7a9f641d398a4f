package nl.hangmap.search;

import nl.hangmap.barcode.Identifier;

/// What comes of a barcode that was scanned into the search field.
public sealed interface ScanReading {

  /// The text is no barcode of this archive and is searched for as words.
  record NoBarcode() implements ScanReading {}

  /// The barcode names something.
  ///
  /// @param href the page that shows it
  record Opens(Identifier identifier, String href) implements ScanReading {}

  /// The barcode is right and names nothing that the viewer may see.
  record Unknown(Identifier identifier) implements ScanReading {}

  /// The text has the form of a barcode and a wrong check character.
  ///
  /// @param grouped the text in the form for people's eyes
  record Misread(String grouped) implements ScanReading {}
}
