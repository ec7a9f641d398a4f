package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.split.Doubt;
import nl.hangmap.capture.split.PageMarks;
import nl.hangmap.capture.split.SplitDocument;
import nl.hangmap.capture.split.SplitStack;
import nl.hangmap.capture.split.Splitting;
import nl.hangmap.capture.split.StackPage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Divides the pages of a stack over documents once all of them are read: a file by itself, or a
/// whole batch that is one stack.
///
/// The batch row is locked and everything happens in one transaction, so that it happens once.
@Component
class SplitStacks implements Step {

  private static final String PATCH_2 = "PATCH2";

  private final BatchStore batches;
  private final FileStore files;
  private final PageStore pages;
  private final ReadingStore readings;
  private final FormStore forms;
  private final ItemStore items;
  private final CaptureJobs jobs;
  private final CaptureSettings settings;
  private final TransactionTemplate transaction;

  SplitStacks(
      BatchStore batches,
      FileStore files,
      PageStore pages,
      ReadingStore readings,
      FormStore forms,
      ItemStore items,
      CaptureJobs jobs,
      CaptureSettings settings,
      TransactionTemplate transaction) {
    this.batches = batches;
    this.files = files;
    this.pages = pages;
    this.readings = readings;
    this.forms = forms;
    this.items = items;
    this.jobs = jobs;
    this.settings = settings;
    this.transaction = transaction;
  }

  /// @param subject a file all pages of which are read, or that was refused
  @Override
  public void run(long subject) {
    transaction.executeWithoutResult(status -> split(files.find(subject).orElseThrow()));
  }

  /// Splitting needs nothing but the database; only a fault of ours makes it fail, and then the
  /// pages go to a person as one document.
  @Override
  public void giveUp(long subject) {
    transaction.executeWithoutResult(
        status -> {
          var file = files.find(subject).orElseThrow();
          var batch = batches.lock(file.batch());
          for (var ready : ready(batch, file)) {
            var ids = pages.ofFile(ready.id()).stream().map(PageRow::id).toList();
            long item = items.insert(batch.id(), null, List.of(Reason.of("not-split")));
            pages.assign(ids, item);
            files.split(ready.id());
            jobs.file(batches.pace(batch.id()), List.of(item));
          }
        });
  }

  private void split(FileRow file) {
    var batch = batches.lock(file.batch());
    var ready = ready(batch, file);
    if (ready.isEmpty()) {
      return;
    }
    var stack = new ArrayList<PageRow>();
    ready.forEach(one -> stack.addAll(pages.ofFile(one.id())));
    place(batch, batch.twoPass() ? Sides.inOrder(stack) : stack);
    ready.forEach(one -> files.split(one.id()));
  }

  /// The files that can be split now: all of the batch together when it is one stack.
  private List<FileRow> ready(BatchRow batch, FileRow file) {
    var together = batch.oneStack() ? files.of(batch.id()) : List.of(files.lock(file.id()));
    boolean waiting =
        together.stream().anyMatch(one -> one.state() == FileState.RECEIVED || one.unread() > 0);
    return waiting
        ? List.of()
        : together.stream().filter(one -> one.state() == FileState.OPENED).toList();
  }

  private void place(BatchRow batch, List<PageRow> stack) {
    boolean content = batch.channel() == Channel.CONTENT;
    var split = content ? asOneDocument(stack) : split(batch, stack);
    pages.separators(split.separators());
    if (batch.twoPass()) {
      pages.order(stack.stream().map(PageRow::id).toList());
    }
    var blanks =
        BlankPagesOut.of(
            split.documents(), blanks(stack, !content && settings.setBlankPagesAside()));
    var numbers = stack.stream().collect(Collectors.toMap(PageRow::id, PageRow::number));
    var made = new ArrayList<Long>();
    for (var found : blanks.documents()) {
      var document = found.document();
      var reasons = new ArrayList<>(reasons(document, numbers));
      if (found.onlyBlank()) {
        reasons.add(Reason.of("only-blank"));
      }
      long item = items.insert(batch.id(), document.identifier(), reasons);
      pages.assign(document.pages(), item);
      pages.setAside(found.blanks(), item);
      made.add(item);
    }
    pages.setAside(blanks.loose(), null);
    jobs.file(batches.pace(batch.id()), made);
  }

  private static Set<Long> blanks(List<PageRow> stack, boolean wanted) {
    return wanted
        ? stack.stream().filter(PageRow::blank).map(PageRow::id).collect(Collectors.toSet())
        : Set.of();
  }

  private static SplitStack asOneDocument(List<PageRow> stack) {
    var ids = stack.stream().map(PageRow::id).toList();
    return new SplitStack(List.of(new SplitDocument(ids, null, List.of())), List.of());
  }

  private SplitStack split(BatchRow batch, List<PageRow> stack) {
    var ids = stack.stream().map(PageRow::id).toList();
    var barcodes = readings.barcodes(ids);
    var onForms = forms.onPages(ids).keySet();
    var incomplete = forms.incomplete(ids);
    return Splitting.split(
        stack.stream()
            .map(
                page ->
                    new StackPage(
                        page.id(),
                        batch.oneStack() ? 0 : page.file(),
                        marks(
                            barcodes.getOrDefault(page.id(), List.of()),
                            onForms.contains(page.id())),
                        page.problem() == null,
                        !incomplete.contains(page.id())))
            .toList());
  }

  /// On a supplier's form only our own identifiers part a stack: what else it carries is its own.
  private static PageMarks marks(List<SeenBarcode> barcodes, boolean form) {
    if (form) {
      var ours = barcodes.stream().filter(code -> code.identifier() != null);
      return PageMarks.of(false, false, ours.map(SeenBarcode::text).toList());
    }
    var texts = barcodes.stream().map(SeenBarcode::text).toList();
    boolean separator = barcodes.stream().anyMatch(SeenBarcode::separator);
    return PageMarks.of(separator, texts.contains(PATCH_2), texts);
  }

  private static List<Reason> reasons(SplitDocument document, Map<Long, Integer> numbers) {
    return document.doubts().stream().map(doubt -> reason(doubt, numbers)).distinct().toList();
  }

  private static Reason reason(Doubt doubt, Map<Long, Integer> numbers) {
    return switch (doubt) {
      case Doubt.TwoIdentifiers(List<Identifier> identifiers) ->
          Reason.of(
              "two-identifiers",
              identifiers.stream().map(Identifier::grouped).collect(Collectors.joining(", ")));
      case Doubt.WrongCheck(String code) -> Reason.of("wrong-check", code);
      case Doubt.CodesIncomplete(long page) ->
          Reason.of("codes-incomplete", String.valueOf(numbers.get(page)));
      case Doubt.Unreadable(long page) ->
          Reason.of("page-unreadable", String.valueOf(numbers.get(page)));
    };
  }
}
