package nl.hangmap.capture.mail;

/// Why the last look into a mailbox did not go well.
public enum MailProblem {
  /// The server does not answer, or its certificate is not trusted.
  AWAY,
  /// User or password are not accepted.
  SIGN_IN,
  /// A folder is not there and cannot be made.
  NO_FOLDER,
  /// The storage is away or full, or the settings of the mailbox name what does not exist.
  NOT_NOW,
  /// A message could not be handled and is tried again; the others went on.
  MESSAGE
}
