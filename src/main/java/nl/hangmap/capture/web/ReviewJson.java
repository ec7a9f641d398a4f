package nl.hangmap.capture.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.ItemState;
import nl.hangmap.capture.Mark;
import nl.hangmap.capture.ReviewItem;
import nl.hangmap.capture.ReviewPage;
import nl.hangmap.capture.ReviewSummary;
import nl.hangmap.capture.SeenBarcode;
import nl.hangmap.capture.Suggestions;
import nl.hangmap.capture.web.ReasonTexts.Said;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A document in review as the API gives it out.
record ReviewJson(
    long id,
    ItemState state,
    int edition,
    long batch,
    String file,
    Instant receivedAt,
    List<Said> reasons,
    @Nullable String heldBy,
    @Nullable Identifier barcode,
    List<Sha256> originals,
    List<PageJson> pages,
    SuggestionsJson suggestions) {

  /// One of the list.
  record Line(
      long id,
      long batch,
      String file,
      int firstPage,
      int pages,
      Instant receivedAt,
      List<Said> reasons,
      @Nullable String customer,
      @Nullable String type,
      @Nullable String heldBy,
      String href) {

    static Line of(ReviewSummary item, ReasonTexts texts) {
      return new Line(
          item.id(),
          item.batch(),
          item.file(),
          item.firstPage(),
          item.pages(),
          item.receivedAt(),
          texts.said(item.reasons()),
          item.customer(),
          item.type(),
          item.heldBy(),
          "/api/v1/review/" + item.id());
    }
  }

  /// A page with the address of its image.
  record PageJson(
      int number,
      String file,
      int numberInFile,
      @Nullable Integer turn,
      String image,
      List<SeenBarcode> barcodes,
      String text,
      @Nullable Integer confidence,
      @Nullable String languages,
      @Nullable String problem,
      List<Mark> marks) {

    static PageJson of(long item, ReviewPage page) {
      return new PageJson(
          page.number(),
          page.file(),
          page.numberInFile(),
          page.turn(),
          "/api/v1/review/%d/pages/%d/image".formatted(item, page.number()),
          page.barcodes(),
          page.text(),
          page.confidence(),
          page.languages(),
          page.problem(),
          page.marks());
    }
  }

  /// What Hangmap thinks the document is, the likeliest first.
  record SuggestionsJson(List<CustomerJson> customers, List<TypeJson> types, LocalDate date) {

    static SuggestionsJson of(Suggestions found, ReasonTexts texts) {
      return new SuggestionsJson(
          found.customers().stream()
              .map(
                  one ->
                      new CustomerJson(
                          one.customer().number(),
                          one.customer().name(),
                          texts.said(one.reasons()),
                          one.percent()))
              .toList(),
          found.types().stream()
              .map(
                  one ->
                      new TypeJson(
                          one.type(),
                          texts.said(one.reasons()),
                          one.percent(),
                          new TreeMap<>(one.keyPoints())))
              .toList(),
          found.date());
    }
  }

  /// A customer it may be of.
  ///
  /// @param percent how sure the text alone is, or null when it says nothing
  record CustomerJson(
      CustomerNumber number, String name, List<Said> reasons, @Nullable Integer percent) {}

  /// A type it may have, with the key points its text then gives.
  ///
  /// @param percent how sure the text alone is, or null when it says nothing
  record TypeJson(
      String type, List<Said> reasons, @Nullable Integer percent, Map<String, String> keyPoints) {}

  static ReviewJson of(ReviewItem item, ReasonTexts texts) {
    var summary = item.summary();
    return new ReviewJson(
        summary.id(),
        item.state(),
        item.edition(),
        summary.batch(),
        summary.file(),
        summary.receivedAt(),
        texts.said(summary.reasons()),
        summary.heldBy(),
        item.identifier(),
        item.originals(),
        item.pages().stream().map(page -> PageJson.of(summary.id(), page)).toList(),
        SuggestionsJson.of(item.suggestions(), texts));
  }
}
