package nl.hangmap.mailroom;

/// How far a piece of post is.
public enum PieceStatus {
  /// Made, with its form; still in the house.
  PRINTED,
  /// On its way to the customer.
  MAILED,
  /// Back from the customer.
  RETURNED,
  /// Back from the post, which could not deliver it.
  UNDELIVERABLE;

  /// Whether it is still expected back.
  public boolean open() {
    return this == PRINTED || this == MAILED;
  }
}
