package nl.hangmap.capture.web;

import java.time.Instant;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.BatchState;
import nl.hangmap.capture.BatchView;
import nl.hangmap.capture.BlankPage;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.FileState;
import nl.hangmap.capture.FileView;
import nl.hangmap.capture.FoundDocument;
import nl.hangmap.capture.ItemState;
import nl.hangmap.capture.PageCounts;
import nl.hangmap.capture.Urgency;
import nl.hangmap.capture.mail.MailOrigin;
import nl.hangmap.capture.web.ReasonTexts.Said;
import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A batch as the API gives it out.
///
/// @param mail the message it came from, or null when it came another way
/// @param pages received = filed + inReview + rejected + separators + blank + processing, at every
///   moment
record BatchJson(
    long id,
    BatchState state,
    Channel channel,
    String receivedBy,
    Instant receivedAt,
    @Nullable MailOrigin mail,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department,
    boolean oneStack,
    Urgency urgency,
    @Nullable String stoppedBy,
    PageCounts pages,
    List<FileJson> files,
    List<DocumentJson> documents,
    List<BlankPage> blankPages) {

  /// A file and what became of it.
  record FileJson(
      int number,
      String name,
      Sha256 sha256,
      long bytes,
      @Nullable String mediaType,
      FileState state,
      int pages,
      int pagesRead,
      @Nullable Said problem,
      @Nullable Long sameAs) {

    static FileJson of(FileView file, ReasonTexts texts) {
      return new FileJson(
          file.number(),
          file.name(),
          file.sha256(),
          file.bytes(),
          file.mediaType(),
          file.state(),
          file.pages(),
          file.pagesRead(),
          texts.said(file.problem()),
          file.sameAs());
    }
  }

  /// A document and where it went.
  ///
  /// @param href the document, once it is filed
  /// @param review where a person settles it, while it waits
  record DocumentJson(
      long item,
      ItemState state,
      List<String> files,
      List<Sha256> originals,
      int firstPage,
      int pages,
      int poor,
      @Nullable Integer confidence,
      @Nullable Identifier barcode,
      @Nullable String customer,
      @Nullable String type,
      @Nullable Identifier document,
      @Nullable Integer version,
      List<Said> reasons,
      @Nullable String rejection,
      boolean looksLikeEarlier,
      @Nullable String href,
      @Nullable String review) {

    static DocumentJson of(FoundDocument found, ReasonTexts texts) {
      var document = found.document();
      return new DocumentJson(
          found.id(),
          found.state(),
          found.files(),
          found.originals(),
          found.firstPage(),
          found.pages(),
          found.poor(),
          found.confidence(),
          found.identifier(),
          found.customer(),
          found.type(),
          document,
          found.version(),
          texts.said(found.reasons()),
          found.rejection(),
          found.looksLikeEarlier(),
          document == null ? null : "/api/v1/documents/" + document,
          found.state() == ItemState.REVIEW ? "/api/v1/review/" + found.id() : null);
    }
  }

  static BatchJson of(BatchView batch, @Nullable MailOrigin mail, ReasonTexts texts) {
    var summary = batch.summary();
    return new BatchJson(
        summary.id(),
        summary.state(),
        summary.channel(),
        summary.receivedBy(),
        summary.receivedAt(),
        mail,
        batch.customer(),
        batch.type(),
        batch.department(),
        batch.oneStack(),
        summary.urgency(),
        summary.stoppedBy(),
        summary.counts(),
        batch.files().stream().map(file -> FileJson.of(file, texts)).toList(),
        batch.documents().stream().map(found -> DocumentJson.of(found, texts)).toList(),
        batch.blanks());
  }
}
