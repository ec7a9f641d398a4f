package nl.hangmap.mailroom.web;

import nl.hangmap.mailroom.UndeliverableReason;

/// The key of each reason at the scan station: letters that no barcode of ours begins with, so that
/// a barcode typed by hand never starts with one.
enum ReasonKey {
  V(UndeliverableReason.MOVED),
  N(UndeliverableReason.MOVED_NEW_ADDRESS_KNOWN),
  U(UndeliverableReason.UNKNOWN_AT_ADDRESS),
  I(UndeliverableReason.ADDRESS_INCOMPLETE),
  X(UndeliverableReason.ADDRESS_DOES_NOT_EXIST),
  G(UndeliverableReason.REFUSED),
  A(UndeliverableReason.NOT_COLLECTED),
  O(UndeliverableReason.DECEASED),
  R(UndeliverableReason.NO_LETTERBOX),
  T(UndeliverableReason.PO_BOX_CLOSED),
  E(UndeliverableReason.COMPANY_CEASED),
  K(UndeliverableReason.DAMAGED),
  Z(UndeliverableReason.OTHER);

  private final UndeliverableReason reason;

  ReasonKey(UndeliverableReason reason) {
    this.reason = reason;
  }

  public UndeliverableReason reason() {
    return reason;
  }
}
