package nl.hangmap.capture;

import nl.hangmap.capture.worker.Done;
import nl.hangmap.capture.worker.PageReading;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.capture.worker.ReadOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Makes anew what a document in review will consist of, after a person edited its pages.
@Component
class RemakeDocument implements Step {

  private static final Logger LOG = LoggerFactory.getLogger(RemakeDocument.class);

  private final ItemStore items;
  private final PageStore pages;
  private final ReadingStore readings;
  private final MakeRenditions renditions;
  private final DocumentMetadata metadata;
  private final PageWorkers workers;
  private final Scratch scratch;

  RemakeDocument(
      ItemStore items,
      PageStore pages,
      ReadingStore readings,
      MakeRenditions renditions,
      DocumentMetadata metadata,
      PageWorkers workers,
      Scratch scratch) {
    this.items = items;
    this.pages = pages;
    this.readings = readings;
    this.renditions = renditions;
    this.metadata = metadata;
    this.workers = workers;
    this.scratch = scratch;
  }

  @Override
  public void run(long id) {
    var item = items.find(id).orElseThrow();
    if (item.state() == ItemState.REVIEW && item.edition() > 1) {
      readTurned(id);
      renditions.of(item, metadata.of(item));
    }
  }

  /// Whoever files the document has it tried once more.
  @Override
  public void giveUp(long id) {}

  /// Makes what is missing before the document is filed. What cannot be made is left out, as for
  /// documents that nobody edited.
  ///
  /// @return the edition that can be filed now
  int ready(long id) {
    int edition = items.find(id).orElseThrow().edition();
    try {
      run(id);
    } catch (PagesNotAssembled failure) {
      LOG.warn("Document {} in review cannot be put together", id, failure);
    }
    return edition;
  }

  private void readTurned(long id) {
    for (var page : pages.ofItem(id)) {
      var turn = page.turn();
      if (turn != null && !turn.equals(page.turnRead())) {
        readTurned(page, turn, readings.text(page.id()).orElse(null));
      }
    }
  }

  /// Text that was read well is right whichever way the page is shown; else it is looked for again
  /// with the page as the person put it, and the better of the two stays.
  private void readTurned(PageRow page, int turn, @Nullable PageText known) {
    if (known == null || known.turn() != turn && known.confidence() < Legibility.LEGIBLE) {
      var found = read(page, turn);
      if (found != null && (known == null || found.confidence() > known.confidence())) {
        readings.replaceText(page.id(), found);
        pages.confidence(page.id(), found.confidence());
      }
    }
    pages.turnRead(page.id(), turn);
  }

  private @Nullable PageText read(PageRow page, int turn) {
    try (var folder = scratch.folder()) {
      var image = page.keptImage();
      var file = folder.fetch(image.hash(), "page" + image.extension());
      return workers.read(image.at(file), ReadOptions.textOf(turn))
              instanceof Done<PageReading>(PageReading reading)
          ? reading.text()
          : null;
    }
  }
}
