package nl.hangmap.content;

import java.io.IOException;
import java.io.InputStream;
import nl.hangmap.content.ReadableContent.Reader;
import nl.hangmap.storage.ContentStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives bytes out, never before the opening stands in the audit trail.
@Component
class Openings {

  private final ContentStore store;
  private final RecentOpenings recent;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;

  Openings(
      ContentStore store,
      RecentOpenings recent,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.store = store;
    this.recent = recent;
    this.transaction = transaction;
    this.events = events;
  }

  /// Bytes of a rendition from a position on.
  record Part(long from, long length) {}

  OpenContent open(Rendition rendition, Reader reader) {
    return recorded(rendition, reader, store.get(rendition.hash()));
  }

  OpenContent part(Rendition rendition, Reader reader, Part part) {
    var bytes = store.get(rendition.hash(), part.from(), part.length());
    var opening = RecentOpenings.of(reader.viewer().name(), rendition);
    return part.from() > 0 && recent.isGoingOn(opening)
        ? new OpenContent(rendition, bytes)
        : recorded(rendition, reader, bytes);
  }

  private OpenContent recorded(Rendition rendition, Reader reader, InputStream bytes) {
    try {
      record(rendition, reader);
      return new OpenContent(rendition, bytes);
    } catch (RuntimeException unrecorded) {
      closeAfter(unrecorded, bytes);
      throw unrecorded;
    }
  }

  private static void closeAfter(RuntimeException failure, InputStream bytes) {
    try {
      bytes.close();
    } catch (IOException also) {
      failure.addSuppressed(also);
    }
  }

  void record(Rendition rendition, Reader reader) {
    if (rendition.kind() == RenditionKind.THUMBNAIL) {
      return;
    }
    var opened =
        new DocumentOpened(
            rendition.document(), reader.customer(), rendition.version(), rendition.kind());
    transaction.executeWithoutResult(status -> events.publishEvent(opened));
    recent.remember(RecentOpenings.of(reader.viewer().name(), rendition));
  }
}
