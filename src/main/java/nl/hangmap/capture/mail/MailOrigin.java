package nl.hangmap.capture.mail;

/// The message that a batch came from.
public record MailOrigin(String mailbox, String sender, String subject) {}
