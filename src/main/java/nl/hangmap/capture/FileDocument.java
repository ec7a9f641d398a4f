package nl.hangmap.capture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.hangmap.capture.alike.Alike;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a document of the pages that belong together and files it, or gives it to a person with
/// the reasons.
@Component
class FileDocument implements Step {

  private final BatchStore batches;
  private final PageStore pages;
  private final ReadingStore readings;
  private final ItemStore items;
  private final Alike alike;
  private final Routing routing;
  private final MakeRenditions renditions;
  private final Filing filing;
  private final ContentRenditions direct;
  private final Documents documents;
  private final DocumentMetadata metadata;
  private final TransactionTemplate transaction;

  FileDocument(
      BatchStore batches,
      PageStore pages,
      ReadingStore readings,
      ItemStore items,
      Alike alike,
      Routing routing,
      MakeRenditions renditions,
      Filing filing,
      ContentRenditions direct,
      Documents documents,
      DocumentMetadata metadata,
      TransactionTemplate transaction) {
    this.batches = batches;
    this.pages = pages;
    this.readings = readings;
    this.items = items;
    this.alike = alike;
    this.routing = routing;
    this.renditions = renditions;
    this.filing = filing;
    this.direct = direct;
    this.documents = documents;
    this.metadata = metadata;
    this.transaction = transaction;
  }

  @Override
  public void run(long id) {
    var item = items.find(id).orElseThrow();
    if (item.state() != ItemState.FILING) {
      return;
    }
    var batch = batches.find(item.batch()).orElseThrow();
    renditions.of(item, metadata.of(item));
    var text = readings.wholeText(id);
    alike.look(id, text, picture(item));
    if (batch.channel() == Channel.CONTENT) {
      inTransaction(id, locked -> direct.add(locked, batch));
    } else {
      file(item, routing.route(item, batch, text));
    }
  }

  /// The pages go to a person, who sees them and can reject them or have them scanned again.
  @Override
  public void giveUp(long id) {
    var item = items.find(id).orElseThrow();
    var batch = batches.find(item.batch()).orElseThrow();
    if (batch.channel() == Channel.CONTENT) {
      inTransaction(id, locked -> direct.leaveOut(locked, batch));
    } else {
      var proposal = new Proposal(batch.customer(), batch.type(), batch.department());
      var reasons = new ArrayList<>(item.reasons());
      reasons.add(Reason.of("not-filed"));
      toReview(id, new Route.AskPerson(reasons, proposal));
    }
  }

  private void file(ItemRow item, Route route) {
    switch (route) {
      case Route.AskPerson ask -> {
        renditions.previews(item.id());
        toReview(item.id(), ask);
      }
      case Route.AddTo(DocumentView document) ->
          fileOrAsk(item, known(document), List.of(), () -> document);
      case Route.Register(var customer, var wish, var believed) ->
          fileOrAsk(
              item,
              new Proposal(customer.value(), wish.type(), wish.department()),
              believed,
              () -> documents.registerRecognised(customer, wish));
    }
  }

  private static Proposal known(DocumentView document) {
    return new Proposal(document.customer().value(), document.type(), document.department());
  }

  /// A refusal undoes the whole transaction; its words become the reasons.
  private void fileOrAsk(
      ItemRow item, Proposal known, List<Reason> believed, Supplier<DocumentView> document) {
    try {
      inTransaction(item.id(), locked -> filing.file(locked, document.get(), believed));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.NO_SPACE) {
        throw refusal;
      }
      renditions.previews(item.id());
      toReview(item.id(), new Route.AskPerson(Reason.of(refusal), known));
    }
  }

  private void toReview(long id, Route.AskPerson ask) {
    inTransaction(id, locked -> filing.toReview(locked, ask.reasons(), ask.proposal()));
  }

  private void inTransaction(long id, Consumer<ItemRow> change) {
    transaction.executeWithoutResult(
        status ->
            items.lock(id).filter(locked -> locked.state() == ItemState.FILING).ifPresent(change));
  }

  private @Nullable String picture(ItemRow item) {
    var first = pages.ofItem(item.id()).getFirst();
    return readings.text(first.id()).map(PageText::print).orElse(null);
  }
}
