package nl.hangmap.barcode;

/// How a barcode is drawn.
public enum Symbology {
  CODE_128,
  CODE_39,
  ITF,
  EAN_13,
  EAN_8,
  QR_CODE,
  DATA_MATRIX,
  PDF_417,
  AZTEC,
  PATCH_CODE
}
