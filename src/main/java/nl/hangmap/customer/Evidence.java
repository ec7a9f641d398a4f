package nl.hangmap.customer;

/// One reason to take a text for a certain customer's.
///
/// @param found what stands in the text, in the customer record's notation
public record Evidence(Kind kind, String found) {

  /// What of a customer was found in a text, the surest first; the message key is
  /// `evidence.<kind>`.
  public enum Kind {
    NUMBER(0.97),
    IBAN(0.96),
    KVK_NUMBER(0.95),
    EMAIL(0.93),
    TELEPHONE(0.85),
    POSTCODE_AND_HOUSE_NUMBER(0.7),
    NAME(0.5),
    POSTCODE(0.02);

    private final double certainty;

    Kind(double certainty) {
      this.certainty = certainty;
    }

    /// How sure it is by itself, 0 to 1.
    double certainty() {
      return certainty;
    }
  }
}
