package nl.hangmap.capture.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where a mailbox is and what its messages bring (`hangmap.capture.mail.boxes.<name>.*`).
///
/// @param port null for the usual one of the security
/// @param folder in which messages come
/// @param movedTo folder for messages that were taken; made when it is missing
/// @param type document type of what comes in, or null
/// @param department department of what comes in, or null
/// @param takeText whether what a message says is a document too, or only its attachments are
record MailboxSettings(
    @DefaultValue("") String host,
    @Nullable Integer port,
    @DefaultValue("TLS") Security security,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("INBOX") String folder,
    @DefaultValue("Hangmap") String movedTo,
    @Nullable String type,
    @Nullable String department,
    @DefaultValue("true") boolean takeText) {

  /// How the line is kept private.
  enum Security {
    /// From the first byte.
    TLS,
    /// Asked for after connecting; without it nothing is sent.
    STARTTLS,
    /// Not at all: only for a server on the same machine.
    NONE
  }

  MailboxSettings {
    if (host.isBlank() || user.isBlank()) {
      throw new IllegalArgumentException(
          "A mailbox needs hangmap.capture.mail.boxes.<name>.host and .user");
    }
    if (folder.equals(movedTo)) {
      throw new IllegalArgumentException(
          "hangmap.capture.mail.boxes.<name>.moved-to must be another folder than " + folder);
    }
  }

  /// Without the password.
  @Override
  public String toString() {
    return "%s@%s/%s".formatted(user, host, folder);
  }
}
