package nl.hangmap.capture.mail;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// Which mailboxes are looked into, and how (`hangmap.capture.mail.*`).
///
/// @param every how long after a look the next one begins
/// @param largest how large a message may be as it comes over the line
/// @param boxes the mailboxes by the names they are shown and remembered under
@ConfigurationProperties("hangmap.capture.mail")
record MailSettings(
    @DefaultValue("1m") Duration every,
    @DefaultValue("50MB") DataSize largest,
    @DefaultValue Map<String, MailboxSettings> boxes) {

  MailSettings {
    boxes = Map.copyOf(boxes);
  }
}
