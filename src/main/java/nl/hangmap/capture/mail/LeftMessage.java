package nl.hangmap.capture.mail;

import java.time.Instant;

/// A message that was not taken in and waits in its mailbox for a person.
public record LeftMessage(
    String mailbox, String sender, String subject, MailOutcome outcome, Instant handledAt) {}
