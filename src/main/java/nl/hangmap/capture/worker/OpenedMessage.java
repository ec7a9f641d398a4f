package nl.hangmap.capture.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An e-mail message taken apart, with the attachments of messages within it; the texts are cut to
/// a length that can be shown.
public record OpenedMessage(
    @Nullable String messageId, String sender, String subject, List<MessagePart> parts) {

  public OpenedMessage {
    parts = List.copyOf(parts);
  }
}
