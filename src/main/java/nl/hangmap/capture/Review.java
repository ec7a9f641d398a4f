package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import nl.hangmap.storage.Sha256;
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
  private final Settling settling;
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
      Settling settling,
      ContentStore objects,
      Viewers viewers) {
    this.store = store;
    this.batches = batches;
    this.files = files;
    this.pages = pages;
    this.readings = readings;
    this.items = items;
    this.suggesting = suggesting;
    this.settling = settling;
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
    var summary = visible(id, viewers.require(Permission.REVIEW));
    var item = items.find(id).orElseThrow();
    var batch = batches.find(item.batch()).orElseThrow();
    var found = pages.ofItem(id);
    var shown = pages(id, found);
    return new ReviewItem(
        summary,
        item.state(),
        found.stream()
            .map(PageRow::file)
            .distinct()
            .map(file -> files.find(file).orElseThrow().hash())
            .toList(),
        item.identifier(),
        shown,
        suggesting.suggestions(item, batch, shown));
  }

  /// The key points that the text of an item gives for a type.
  ///
  /// @throws Refusal `review.unknown`
  public Map<String, String> keyPoints(long id, String type) {
    visible(id, viewers.require(Permission.REVIEW));
    return suggesting.keyPoints(type, String.join("\n", readings.texts(id).values()));
  }

  /// The image of a page, made for the screen where there is one.
  ///
  /// @param number counted from 1 in the document
  /// @param whole whether the image is wanted as it was scanned
  /// @throws Refusal `review.unknown`, `review.page-unknown`
  public ReviewImage image(long id, int number, boolean whole) {
    visible(id, viewers.require(Permission.REVIEW));
    var found = pages.ofItem(id);
    if (number < 1 || number > found.size() || found.get(number - 1).image() == null) {
      throw Refusal.notFound("review.page-unknown", Long.toString(id), number);
    }
    var page = found.get(number - 1);
    if (page.preview() != null && !whole) {
      return image(page.preview(), "image/jpeg");
    }
    var image = page.keptImage();
    return image(image.hash(), image.mediaType());
  }

  private ReviewImage image(Sha256 hash, String mediaType) {
    return new ReviewImage(() -> objects.get(hash), mediaType, hash);
  }

  /// Files a document as a person decided.
  ///
  /// @throws Refusal `review.unknown`, `review.settled-already`, `review.static`,
  ///   `review.not-assembled`, or what is wrong with the decision and its fields
  public Settled settle(long id, Settlement settlement) {
    var viewer = viewers.require(Permission.REVIEW);
    visible(id, viewer);
    return settling.settle(id, settlement, viewer);
  }

  /// Puts a document in no client file; its pages are kept and the rejection can be undone.
  ///
  /// @throws Refusal `review.unknown`, `review.settled-already` or `review.reason-missing`
  public Settled reject(long id, String reason) {
    var viewer = viewers.require(Permission.REVIEW);
    visible(id, viewer);
    return settling.reject(id, reason, viewer);
  }

  /// Takes a rejection back.
  ///
  /// @throws Refusal `review.unknown` or `review.not-rejected`
  public void undoRejection(long id) {
    visible(id, viewers.require(Permission.REVIEW));
    settling.undoRejection(id);
  }

  private ReviewSummary visible(long id, Viewer viewer) {
    return store
        .find(id, viewer.documents())
        .orElseThrow(() -> Refusal.notFound("review.unknown", Long.toString(id)));
  }

  private List<ReviewPage> pages(long item, List<PageRow> found) {
    var texts = readings.texts(item);
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
              shown.size() + 1,
              names.getOrDefault(page.file(), ""),
              page.number(),
              barcodes.getOrDefault(page.id(), List.of()),
              texts.getOrDefault(page.id(), ""),
              page.problem()));
    }
    return shown;
  }
}
