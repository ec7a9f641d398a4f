package nl.hangmap.customer;

/// What an address of a customer is used for; a customer has one of each at most.
public enum AddressKind {
  VISIT,
  POST,
  INVOICE
}
