package nl.hangmap.barcode;

import java.time.Instant;
import java.util.List;

/// Identifiers that were set apart to be printed beforehand.
public record Series(
    long id,
    Kind kind,
    List<Identifier> codes,
    String purpose,
    String reservedBy,
    Instant reservedAt) {

  public Series {
    codes = List.copyOf(codes);
  }
}
