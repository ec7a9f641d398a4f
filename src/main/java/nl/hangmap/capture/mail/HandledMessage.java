package nl.hangmap.capture.mail;

import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A row of `capture.mail_message` to write: a message and what became of it.
///
/// @param original the message as it came, or null when it was not fetched
/// @param content hash over what was taken from it, or null when it could not be taken apart
record HandledMessage(
    MessagePlace place,
    long bytes,
    @Nullable String messageId,
    String sender,
    String subject,
    MailOutcome outcome,
    String detail,
    @Nullable Long batch,
    @Nullable Sha256 original,
    @Nullable Sha256 content) {

  /// Of which nothing is known but its size.
  static HandledMessage unread(
      MessagePlace place,
      long bytes,
      MailOutcome outcome,
      String detail,
      @Nullable Sha256 original) {
    return new HandledMessage(place, bytes, null, "", "", outcome, detail, null, original, null);
  }
}
