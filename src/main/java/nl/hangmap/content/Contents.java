package nl.hangmap.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.StoredObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// What of documents is on screen: takes versions in, keeps what was made of them, and opens them
/// for whoever has the right.
///
/// A document that the viewer has no right to is answered as if it did not exist.
@Service
public class Contents {

  private final Documents documents;
  private final ContentTable table;
  private final ContentHistory history;
  private final Openings openings;
  private final ContentStore store;
  private final Viewers viewers;

  Contents(
      Documents documents,
      ContentTable table,
      ContentHistory history,
      Openings openings,
      ContentStore store,
      Viewers viewers) {
    this.documents = documents;
    this.table = table;
    this.history = history;
    this.openings = openings;
    this.store = store;
    this.viewers = viewers;
  }

  /// Adds a version, unless the newest one has the very same bytes. Call it outside a transaction:
  /// bytes may take long to come.
  ///
  /// @throws Refusal `document.not-found`, `content.document-static`, `content.empty`,
  ///   `content.is-html`, `content.type-unknown`, `storage.unavailable` or `storage.full`
  public PutContent put(Identifier document, ContentUpload upload) {
    viewers.require(Permission.CONTENT_ADD);
    history.takingContent(document);
    var name = FileNames.safe(upload.fileName(), document.text());
    var head = head(upload.bytes());
    var mediaType = MediaTypes.of(head, name);
    var all = new SequenceInputStream(new ByteArrayInputStream(head), upload.bytes());
    return history.add(document, new ReceivedContent(store.put(all), name, mediaType));
  }

  /// Adds a version whose bytes are kept already and were opened, in the caller's transaction;
  /// otherwise as [#put(Identifier, ContentUpload)].
  ///
  /// @param mediaType what the bytes were found to be when they were opened
  public PutContent put(
      Identifier document, StoredObject object, @Nullable String fileName, String mediaType) {
    viewers.require(Permission.CONTENT_ADD);
    var name = FileNames.safe(fileName, document.text());
    return history.add(document, new ReceivedContent(object, name, mediaType));
  }

  /// Adds what was made of a version, in the place of what was made before.
  ///
  /// @throws Refusal `document.not-found` or `content.version-unknown`
  public void addRendition(NewRendition rendition, InputStream bytes) {
    viewers.require(Permission.CONTENT_ADD);
    history.add(rendition, store.put(bytes));
  }

  /// Adds what was made of a version and is kept already.
  public void addRendition(NewRendition rendition, StoredObject object) {
    viewers.require(Permission.CONTENT_ADD);
    history.add(rendition, object);
  }

  /// Opens a document, which the audit trail records before the first byte is given.
  ///
  /// @param version null for the newest
  /// @throws Refusal as [#find], or `storage.unavailable`
  public OpenContent open(Identifier document, RenditionKind kind, @Nullable Integer version) {
    return find(document, kind, version).open();
  }

  /// What [#open] would open.
  ///
  /// @throws Refusal `document.not-found`, `content.none`, `content.version-unknown` or
  ///   `content.rendition-absent`
  public ReadableContent find(Identifier document, RenditionKind kind, @Nullable Integer version) {
    var viewer = viewers.require(Permission.CONTENT_READ);
    var customer = documents.get(document).customer();
    var found = existing(document, version);
    var rendition =
        kind == RenditionKind.ORIGINAL
            ? Optional.of(original(found))
            : table.rendition(found, kind);
    return rendition
        .map(
            there ->
                new ReadableContent(there, new ReadableContent.Reader(customer, viewer), openings))
        .orElseThrow(
            () ->
                Refusal.notFound(
                    "content.rendition-absent",
                    document.grouped(),
                    found.version(),
                    kind.ordinal()));
  }

  /// @param version null for the newest
  /// @throws Refusal `document.not-found`, `content.none` or `content.version-unknown`
  public ContentVersion version(Identifier document, @Nullable Integer version) {
    viewers.require(Permission.CONTENT_READ);
    return existing(documents.get(document).id(), version);
  }

  private ContentVersion existing(Identifier document, @Nullable Integer version) {
    if (version == null) {
      return table
          .newest(document)
          .orElseThrow(() -> Refusal.notFound("content.none", document.grouped()));
    }
    return table
        .find(document, version)
        .orElseThrow(
            () -> Refusal.notFound("content.version-unknown", document.grouped(), version));
  }

  /// The words of the newest version for the search index, at most so many bytes of them; empty
  /// where there are none.
  ///
  /// Nobody is shown the document by it, so it counts as no opening.
  public Optional<String> words(Identifier document, int most) {
    viewers.require(Permission.CONTENT_READ);
    return table
        .newest(documents.get(document).id())
        .flatMap(version -> table.rendition(version, RenditionKind.TEXT))
        .map(rendition -> words(rendition, most));
  }

  private String words(Rendition rendition, int most) {
    try (var bytes = store.get(rendition.hash())) {
      return new String(bytes.readNBytes(most), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The versions of a document, newest first.
  public Page<ContentVersion> versions(Identifier document, PageRequest page) {
    viewers.require(Permission.CONTENT_READ);
    documents.get(document);
    long before = page.after(1).map(cursor -> cursor.number(0)).orElse(Long.MAX_VALUE);
    return Page.of(
        table.before(document, before, page.fetch()),
        page.limit(),
        version -> Cursor.of(version.version()));
  }

  private static Rendition original(ContentVersion version) {
    return new Rendition(
        version.document(),
        version.version(),
        RenditionKind.ORIGINAL,
        version.original(),
        version.bytes(),
        version.mediaType(),
        version.fileName(),
        version.addedAt());
  }

  private static byte[] head(InputStream bytes) {
    try {
      return bytes.readNBytes(MediaTypes.LOOKED_AT);
    } catch (IOException sourceFailed) {
      throw new UncheckedIOException(sourceFailed);
    }
  }
}
