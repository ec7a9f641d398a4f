package nl.hangmap.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hangmap.capture.worker.AssemblePage;
import nl.hangmap.capture.worker.Done;
import nl.hangmap.capture.worker.FileRefused;
import nl.hangmap.capture.worker.Outcome;
import nl.hangmap.capture.worker.PageImage;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.capture.worker.PdfMetadata;
import nl.hangmap.capture.worker.TextFile;
import nl.hangmap.content.RenditionKind;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
import nl.hangmap.storage.StoredObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes of an item's pages what its document will consist of, and keeps each part in storage
/// before its row is written.
///
/// The original of a document that is a whole file is that very file; of a part of a stack it is a
/// PDF of the page images as they came out of the file, bit by bit, without text over them. A
/// person who turned pages or put them in another order finds that in everything but the original.
@Component
class MakeRenditions {

  private static final String PDF = "application/pdf";
  private static final int SCREEN_WIDTH = 1100;

  private final FileStore files;
  private final PageStore pages;
  private final ReadingStore readings;
  private final ItemStore items;
  private final PageWorkers workers;
  private final ContentStore store;
  private final Scratch scratch;

  MakeRenditions(
      FileStore files,
      PageStore pages,
      ReadingStore readings,
      ItemStore items,
      PageWorkers workers,
      ContentStore store,
      Scratch scratch) {
    this.files = files;
    this.pages = pages;
    this.readings = readings;
    this.items = items;
    this.workers = workers;
    this.store = store;
    this.scratch = scratch;
  }

  /// The parts of one item while they are being made.
  private record Work(ItemRow item, List<PageRow> pages, List<Path> images, PdfMetadata about) {}

  /// Makes what is missing; what an earlier attempt kept is not made again.
  ///
  /// @throws PagesNotAssembled when the pages cannot be put together
  void of(ItemRow item, PdfMetadata about) {
    var missing = EnumSet.allOf(RenditionKind.class);
    items.renditions(item).forEach(made -> missing.remove(made.kind()));
    if (missing.isEmpty()) {
      return;
    }
    try (var folder = scratch.folder()) {
      var found = pages.ofItem(item.id());
      var work = new Work(item, found, images(found, folder), about);
      make(work, missing, folder);
    }
  }

  /// Makes images for the screen of the pages that a person must look at.
  void previews(long item) {
    for (var page : pages.ofItem(item)) {
      if (page.preview() == null) {
        preview(page);
      }
    }
  }

  /// The image for the screen of a page, as it will be filed; none when it cannot be made.
  Optional<Sha256> preview(PageRow page) {
    try (var folder = scratch.folder()) {
      var image = page.keptImage();
      var file = folder.fetch(image.hash(), "page" + image.extension());
      var picture = workers.picture(file, lies(page), SCREEN_WIDTH, folder.path("preview.jpg"));
      var made = kept(picture, folder).map(StoredObject::hash);
      made.ifPresent(hash -> pages.preview(page, hash));
      return made;
    }
  }

  /// Degrees clockwise by which a page is shown: as a person turned it, or else as its text stands.
  private int lies(PageRow page) {
    var turn = page.turn();
    return turn == null ? readings.turn(page.id()) : turn;
  }

  private void make(Work work, Set<RenditionKind> missing, Scratch.Folder folder) {
    for (var kind : missing) {
      var made =
          switch (kind) {
            case ORIGINAL -> Optional.of(original(work, folder));
            case ARCHIVE -> Optional.of(pdf(work, kind, true, folder));
            case TEXT -> Optional.of(text(work));
            case THUMBNAIL -> thumbnail(work, folder);
          };
      made.ifPresent(one -> items.keep(work.item(), one));
    }
  }

  private static List<Path> images(List<PageRow> pages, Scratch.Folder folder) {
    var images = new ArrayList<Path>();
    for (var page : pages) {
      var image = page.keptImage();
      images.add(folder.fetch(image.hash(), "page-" + page.id() + image.extension()));
    }
    return images;
  }

  private MadeRendition original(Work work, Scratch.Folder folder) {
    var file = files.find(work.pages().getFirst().file()).orElseThrow();
    var ofFile =
        pages.ofFile(file.id()).stream().filter(one -> one.state() != PageState.BLANK).toList();
    var mediaType = file.mediaType();
    if (sorted(ofFile).equals(sorted(work.pages())) && mediaType != null) {
      return new MadeRendition(
          RenditionKind.ORIGINAL, new StoredObject(file.hash(), file.bytes()), mediaType);
    }
    return pdf(work, RenditionKind.ORIGINAL, false, folder);
  }

  private static List<Long> sorted(List<PageRow> pages) {
    return pages.stream().map(PageRow::id).sorted().toList();
  }

  private MadeRendition pdf(
      Work work, RenditionKind kind, boolean searchable, Scratch.Folder folder) {
    var leaves = new ArrayList<AssemblePage>();
    for (int place = 0; place < work.pages().size(); place++) {
      var page = work.pages().get(place);
      var image = page.keptImage().at(work.images().get(place));
      leaves.add(
          searchable
              ? new AssemblePage(image, text(page, folder), lies(page))
              : new AssemblePage(image, null));
    }
    var out = folder.path(kind.name() + ".pdf");
    return switch (workers.assemble(leaves, work.about(), out)) {
      case Done<Long> done -> new MadeRendition(kind, folder.keep(out), PDF);
      case FileRefused<Long>(FileRefused.Reason reason, String detail) ->
          throw new PagesNotAssembled(reason + ": " + detail);
    };
  }

  private @Nullable TextFile text(PageRow page, Scratch.Folder folder) {
    return readings
        .text(page.id())
        .map(text -> TextFile.write(text, folder.path("text-" + page.id() + ".json")))
        .orElse(null);
  }

  private MadeRendition text(Work work) {
    var texts = readings.texts(work.item().id());
    var whole =
        work.pages().stream()
            .map(page -> texts.getOrDefault(page.id(), ""))
            .collect(Collectors.joining("\f"));
    var object = store.put(new ByteArrayInputStream(whole.getBytes(UTF_8)));
    return new MadeRendition(RenditionKind.TEXT, object, "text/plain");
  }

  /// A document without a small picture is still a document.
  private Optional<MadeRendition> thumbnail(Work work, Scratch.Folder folder) {
    var out = folder.path("thumbnail.jpg");
    var first = work.pages().getFirst();
    return kept(workers.thumbnail(work.images().getFirst(), lies(first), out), folder)
        .map(object -> new MadeRendition(RenditionKind.THUMBNAIL, object, "image/jpeg"));
  }

  private static Optional<StoredObject> kept(Outcome<PageImage> picture, Scratch.Folder folder) {
    return switch (picture) {
      case Done<PageImage>(PageImage image) -> Optional.of(folder.keep(image.file()));
      case FileRefused<PageImage> refused -> Optional.empty();
    };
  }
}
