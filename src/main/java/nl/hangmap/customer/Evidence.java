package nl.hangmap.customer;

/// One reason to take a text for a certain customer's.
///
/// @param found what stands in the text, in the customer record's notation
public record Evidence(Kind kind, String found) {

  /// What of a customer was found in a text; the message key is `evidence.<kind>`.
  public enum Kind {
    NUMBER(100),
    IBAN(90),
    KVK_NUMBER(85),
    EMAIL(80),
    TELEPHONE(70),
    POSTCODE_AND_HOUSE_NUMBER(60),
    NAME(40),
    POSTCODE(10);

    private final int weight;

    Kind(int weight) {
      this.weight = weight;
    }

    int weight() {
      return weight;
    }
  }
}
