package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// The documents that a person must settle: what is in them, what they may be, and the decision.
///
/// An item whose type is known and whose documents the viewer may not read is answered as if it did
/// not exist.
@Service
public class Review {

  private static final int COUNTED = 1000;

  private final ReviewStore store;
  private final BatchStore batches;
  private final FileStore files;
  private final PageStore pages;
  private final ReadingStore readings;
  private final ItemStore items;
  private final Suggesting suggesting;
  private final Marking marking;
  private final Settling settling;
  private final VisibleItems visible;
  private final Holding holding;
  private final LookAlikes lookAlikes;
  private final RemakeDocument remaking;
  private final MakeRenditions renditions;
  private final ContentStore objects;
  private final Viewers viewers;

  Review(
      ReviewStore store,
      BatchStore batches,
      FileStore files,
      PageStore pages,
      ReadingStore readings,
      ItemStore items,
      Suggesting suggesting,
      Marking marking,
      Settling settling,
      VisibleItems visible,
      Holding holding,
      LookAlikes lookAlikes,
      RemakeDocument remaking,
      MakeRenditions renditions,
      ContentStore objects,
      Viewers viewers) {
    this.store = store;
    this.batches = batches;
    this.files = files;
    this.pages = pages;
    this.readings = readings;
    this.items = items;
    this.suggesting = suggesting;
    this.marking = marking;
    this.settling = settling;
    this.visible = visible;
    this.holding = holding;
    this.lookAlikes = lookAlikes;
    this.remaking = remaking;
    this.renditions = renditions;
    this.objects = objects;
    this.viewers = viewers;
  }

  /// What waits, oldest first.
  public Page<ReviewSummary> queue(PageRequest page) {
    var rights = viewers.require(Permission.REVIEW).documents();
    return Page.of(store.queue(rights, page), page.limit(), ReviewStore::cursor);
  }

  /// How many wait; 1,000 stands for that many or more.
  public int waiting() {
    return store.count(viewers.require(Permission.REVIEW).documents(), COUNTED);
  }

  /// @throws Refusal `review.unknown`
  public ReviewItem get(long id) {
    var item = items.find(id);
    var viewer = viewers.require(Permission.REVIEW);
    var summary = visible.require(id, viewer);
    return shown(item.orElseThrow(), summary, holding.peek(id, viewer).orElse(null));
  }

  private ReviewItem shown(ItemRow item, ReviewSummary summary, @Nullable Long next) {
    long id = item.id();
    var batch = batches.find(item.batch()).orElseThrow();
    var found = pages.ofItem(id);
    var shown = pages(id, found);
    var suggestions = suggesting.suggestions(item, batch, shown);
    return new ReviewItem(
        summary,
        item.state(),
        item.edition(),
        found.stream()
            .map(PageRow::file)
            .distinct()
            .map(file -> files.find(file).orElseThrow().hash())
            .toList(),
        item.identifier(),
        marking.marked(found, shown, suggestions),
        suggestions,
        next,
        lookAlikes.of(id).earlier());
  }

  /// The key points that the text of an item gives for a type.
  ///
  /// @throws Refusal `review.unknown`
  public Map<String, String> keyPoints(long id, String type) {
    visible.require(id, viewers.require(Permission.REVIEW));
    return suggesting.keyPoints(id, type, readings.wholeText(id));
  }

  /// The image of a page, made for the screen where there is one.
  ///
  /// @param number counted from 1 in the document
  /// @param whole whether the image is wanted as it was scanned
  /// @throws Refusal `review.unknown`, `review.page-unknown`
  public ReviewImage image(long id, int number, boolean whole) {
    visible.require(id, viewers.require(Permission.REVIEW));
    var found = pages.ofItem(id);
    if (number < 1 || number > found.size() || found.get(number - 1).image() == null) {
      throw Refusal.notFound("review.page-unknown", Long.toString(id), number);
    }
    var page = found.get(number - 1);
    var image = page.keptImage();
    return (whole ? Optional.<Sha256>empty() : preview(page))
        .map(made -> image(made, "image/jpeg"))
        .orElseGet(() -> image(image.hash(), image.mediaType()));
  }

  /// Made when it is wanted of a page that was turned since.
  private Optional<Sha256> preview(PageRow page) {
    return Optional.ofNullable(page.preview()).or(() -> renditions.preview(page));
  }

  private ReviewImage image(Sha256 hash, String mediaType) {
    return new ReviewImage(() -> objects.get(hash), mediaType, hash);
  }

  /// Files a document as a person decided.
  ///
  /// @throws Refusal `review.unknown`, `review.settled-already`, `review.held`, `review.static`,
  ///   `review.not-assembled`, or what is wrong with the decision and its fields
  public Settled settle(long id, Settlement settlement) {
    return settle(id, null, settlement);
  }

  /// Files a document as a person decided, if its pages are still as the person saw them.
  ///
  /// @param seen the edition that the person saw, or null for whichever it is
  /// @throws Refusal `review.edited-meanwhile`, and as above
  public Settled settle(long id, @Nullable Integer seen, Settlement settlement) {
    var viewer = viewers.require(Permission.REVIEW);
    visible.require(id, viewer);
    int edition = remaking.ready(id);
    if (seen != null && seen != edition) {
      throw Settling.editedMeanwhile(id);
    }
    return settling.settle(id, edition, settlement, viewer);
  }

  /// Puts a document in no client file; its pages are kept and the rejection can be undone.
  ///
  /// @throws Refusal `review.unknown`, `review.settled-already`, `review.held` or
  ///   `review.reason-missing`
  public Settled reject(long id, String reason) {
    var viewer = viewers.require(Permission.REVIEW);
    visible.require(id, viewer);
    return settling.reject(id, reason, viewer);
  }

  /// Takes a rejection back.
  ///
  /// @throws Refusal `review.unknown` or `review.not-rejected`
  public void undoRejection(long id) {
    visible.require(id, viewers.require(Permission.REVIEW));
    settling.undoRejection(id);
  }

  private List<ReviewPage> pages(long item, List<PageRow> found) {
    var texts = readings.texts(item);
    var languages = readings.languages(item);
    var barcodes = readings.barcodes(found.stream().map(PageRow::id).toList());
    var names =
        found.stream()
            .map(PageRow::file)
            .distinct()
            .collect(Collectors.toMap(id -> id, id -> files.find(id).orElseThrow().name()));
    var shown = new ArrayList<ReviewPage>();
    for (var page : found) {
      shown.add(
          new ReviewPage(
              page.id(),
              shown.size() + 1,
              page.turn(),
              names.getOrDefault(page.file(), ""),
              page.number(),
              barcodes.getOrDefault(page.id(), List.of()),
              texts.getOrDefault(page.id(), ""),
              page.confidence() == null ? null : Math.round(page.confidence()),
              languages.get(page.id()),
              page.problem(),
              List.of()));
    }
    return shown;
  }
}
