package nl.hangmap.search;

/// What a search finds; a barcode is what a scanned identifier names.
public enum HitKind {
  CUSTOMER,
  DOCUMENT,
  PLACE,
  BARCODE
}
