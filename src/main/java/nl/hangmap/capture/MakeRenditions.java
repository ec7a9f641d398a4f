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
import nl.hangmap.content.RenditionKind;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.StoredObject;
import org.springframework.stereotype.Component;

/// Makes of an item's pages what its document will consist of, and keeps each part in storage
/// before its row is written.
///
/// The original of a document that is a whole file is that very file; of a part of a stack it is a
/// PDF of the page images as they came out of the file, bit by bit, without text over them.
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
    items.renditions(item.id()).forEach(made -> missing.remove(made.kind()));
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

  private void make(Work work, Set<RenditionKind> missing, Scratch.Folder folder) {
    for (var kind : missing) {
      var made =
          switch (kind) {
            case ORIGINAL -> Optional.of(original(work, folder));
            case ARCHIVE -> Optional.of(pdf(work, kind, true, folder));
            case TEXT -> Optional.of(text(work));
            case THUMBNAIL -> thumbnail(work, folder);
          };
      made.ifPresent(one -> items.keep(work.item().id(), one));
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
    var ofFile = pages.ofFile(file.id());
    var mediaType = file.mediaType();
    if (ofFile.equals(work.pages()) && mediaType != null) {
      return new MadeRendition(
          RenditionKind.ORIGINAL, new StoredObject(file.hash(), file.bytes()), mediaType);
    }
    return pdf(work, RenditionKind.ORIGINAL, false, folder);
  }

  private MadeRendition pdf(
      Work work, RenditionKind kind, boolean searchable, Scratch.Folder folder) {
    var leaves = new ArrayList<AssemblePage>();
    for (int place = 0; place < work.pages().size(); place++) {
      var page = work.pages().get(place);
      leaves.add(
          new AssemblePage(
              page.keptImage().at(work.images().get(place)),
              searchable ? readings.text(page.id()).orElse(null) : null));
    }
    var out = folder.path(kind.name() + ".pdf");
    return switch (workers.assemble(leaves, work.about(), out)) {
      case Done<Long> done -> new MadeRendition(kind, folder.keep(out), PDF);
      case FileRefused<Long>(FileRefused.Reason reason, String detail) ->
          throw new PagesNotAssembled(reason + ": " + detail);
    };
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
    return kept(workers.thumbnail(work.images().getFirst(), out), folder)
        .map(object -> new MadeRendition(RenditionKind.THUMBNAIL, object, "image/jpeg"));
  }

  private void preview(PageRow page) {
    try (var folder = scratch.folder()) {
      var image = page.keptImage();
      var file = folder.fetch(image.hash(), "page" + image.extension());
      kept(workers.picture(file, SCREEN_WIDTH, folder.path("preview.jpg")), folder)
          .ifPresent(object -> pages.preview(page.id(), object.hash()));
    }
  }

  private static Optional<StoredObject> kept(Outcome<PageImage> picture, Scratch.Folder folder) {
    return switch (picture) {
      case Done<PageImage>(PageImage image) -> Optional.of(folder.keep(image.file()));
      case FileRefused<PageImage> refused -> Optional.empty();
    };
  }
}
