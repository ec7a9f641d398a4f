package nl.hangmap.customer;

/// Whether a customer is a human being or an organisation; decides how the name is built.
public enum CustomerKind {
  PERSON,
  COMPANY
}
