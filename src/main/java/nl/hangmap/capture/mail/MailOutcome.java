package nl.hangmap.capture.mail;

/// What became of a message of a mailbox.
public enum MailOutcome {
  /// Its attachments came in as a batch.
  TAKEN,
  /// The same message came in before, under another number.
  REPEATED,
  /// It holds nothing but text; it stays in the mailbox.
  NO_DOCUMENTS,
  /// It is larger than allowed and was not fetched; it stays in the mailbox.
  TOO_LARGE,
  /// It cannot be taken apart; it stays in the mailbox.
  REFUSED;

  /// Whether the message may leave the folder in which messages come.
  boolean leaves() {
    return this == TAKEN || this == REPEATED;
  }
}
