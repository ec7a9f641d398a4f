package nl.hangmap.capture;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.content.ContentAdded;
import nl.hangmap.content.Contents;
import nl.hangmap.content.NewRendition;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.storage.StoredObject;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Makes archive, text and thumbnail of content that was put directly on a document, by the same
/// steps as a scan.
@Component
class ContentRenditions {

  private final BatchIntake intake;
  private final BatchStore batches;
  private final ItemStore items;
  private final Filing filing;
  private final Contents contents;
  private final Documents documents;
  private final Viewers viewers;
  private final Clock clock;

  ContentRenditions(
      BatchIntake intake,
      BatchStore batches,
      ItemStore items,
      Filing filing,
      Contents contents,
      Documents documents,
      Viewers viewers,
      Clock clock) {
    this.intake = intake;
    this.batches = batches;
    this.items = items;
    this.filing = filing;
    this.contents = contents;
    this.documents = documents;
    this.viewers = viewers;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(ContentAdded added) {
    viewers.as(Viewer.system("make-renditions"), () -> start(added));
  }

  private void start(ContentAdded added) {
    if (!hasArchive(added) && batches.findBySource(key(added)).isEmpty()) {
      begin(added, Urgency.NORMAL);
    }
  }

  /// Begins the work on a version, in the caller's transaction.
  ///
  /// @return the number of its batch
  long begin(ContentAdded added, Urgency urgency) {
    var batch =
        new BatchRow(
            0,
            Channel.CONTENT,
            viewers.current().name(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            added.customer().value(),
            null,
            null,
            true,
            false,
            added.document(),
            added.version());
    var file =
        new StoredFile(
            added.document().text(), new StoredObject(added.original(), added.bytes()), null);
    return intake.add(batch, urgency, key(added), List.of(file));
  }

  private static String key(ContentAdded added) {
    return "content:" + added.document().text() + ":" + added.version();
  }

  /// The pipeline's own documents come with everything that is made of them.
  private boolean hasArchive(ContentAdded added) {
    return contents
        .versions(added.document(), new PageRequest(PageRequest.MAXIMUM_LIMIT, null))
        .items()
        .stream()
        .filter(version -> version.version() == added.version())
        .anyMatch(version -> version.renditions().contains(RenditionKind.ARCHIVE));
  }

  /// Adds what was made to the version, in the transaction that locked the item.
  void add(ItemRow item, BatchRow batch) {
    var as = target(batch);
    items.renditions(item).stream()
        .filter(made -> made.kind() != RenditionKind.ORIGINAL)
        .forEach(
            made ->
                contents.addRendition(
                    new NewRendition(as.document(), as.version(), made.kind(), made.mediaType()),
                    made.object()));
    filing.filed(item, as);
  }

  /// Leaves the version as it came in after making its renditions failed for good.
  void leaveOut(ItemRow item, BatchRow batch) {
    filing.filed(item, target(batch));
  }

  private FiledAs target(BatchRow batch) {
    var document = documents.get(Objects.requireNonNull(batch.contentDocument()));
    return new FiledAs(
        document.customer().value(),
        document.type(),
        document.department(),
        document.id(),
        Objects.requireNonNull(batch.contentVersion()));
  }
}
