package nl.hangmap.content;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.TimelineNote;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.StoredObject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes versions and renditions down, with everything that follows from it, in one transaction.
@Component
class ContentHistory {

  private final Documents documents;
  private final ClientFiles files;
  private final ContentTable table;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ContentHistory(
      Documents documents,
      ClientFiles files,
      ContentTable table,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.documents = documents;
    this.files = files;
    this.table = table;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// @throws Refusal `content.document-static` when the document is kept on paper
  DocumentView takingContent(Identifier document) {
    var found = documents.get(document);
    if (!found.takesContent()) {
      throw Refusal.conflict("content.document-static", document.grouped());
    }
    return found;
  }

  @Transactional
  PutContent add(Identifier id, ReceivedContent content) {
    table.lock(id);
    var document = takingContent(id);
    var newest = table.newest(id);
    if (newest.filter(kept -> kept.original().equals(content.object().hash())).isPresent()) {
      return new PutContent(newest.get(), false);
    }
    var version =
        new ContentVersion(
            id,
            newest.map(ContentVersion::version).orElse(0) + 1,
            content.object().hash(),
            content.object().bytes(),
            content.mediaType(),
            FileNames.ending(content.fileName(), MediaTypes.ending(content.mediaType())),
            now(),
            viewers.current().name(),
            Set.of(RenditionKind.ORIGINAL));
    table.add(version);
    tell(document, version);
    return new PutContent(version, true);
  }

  private void tell(DocumentView document, ContentVersion version) {
    files.note(
        new TimelineNote(
            document.customer(),
            document.id(),
            "content-added",
            Map.of("title", document.title(), "version", Integer.toString(version.version()))));
    events.publishEvent(
        new ContentAdded(
            document.id(),
            document.customer(),
            version.version(),
            version.original(),
            version.bytes(),
            version.mediaType()));
  }

  @Transactional
  void add(NewRendition wish, StoredObject object) {
    var document = documents.get(wish.document());
    var version =
        table
            .find(wish.document(), wish.version())
            .orElseThrow(
                () ->
                    Refusal.notFound(
                        "content.version-unknown", wish.document().grouped(), wish.version()));
    var rendition =
        new Rendition(
            wish.document(),
            version.version(),
            wish.kind(),
            object.hash(),
            object.bytes(),
            wish.mediaType(),
            version.fileName(),
            now());
    if (table.put(rendition)) {
      events.publishEvent(
          new RenditionAdded(
              wish.document(), document.customer(), wish.version(), wish.kind(), object.hash()));
    }
  }

  /// As precise as the database keeps it.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
