package nl.hangmap.mailroom;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Cursor;
import nl.hangmap.kernel.Page;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was sent out and is expected back.
@Service
public class Mailings {

  /// The most customers that pieces are made for in one go.
  public static final int MOST_AT_ONCE = 1_000;

  private final MailingStore mailings;
  private final PieceStore pieces;
  private final MailingCheck check;
  private final NewPieces newPieces;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Mailings(
      MailingStore mailings,
      PieceStore pieces,
      MailingCheck check,
      NewPieces newPieces,
      Viewers viewers,
      ApplicationEventPublisher events,
      Clock clock) {
    this.mailings = mailings;
    this.pieces = pieces;
    this.check = check;
    this.newPieces = newPieces;
    this.viewers = viewers;
    this.events = events;
    this.clock = clock;
  }

  /// @throws Refusal with everything that is wrong with it
  @Transactional
  public MailingView create(NewMailing wish) {
    var by = viewers.require(Permission.MAILING_MANAGE);
    var mailing = check.checked(wish);
    long id = mailings.add(mailing, by.name(), clock.instant());
    events.publishEvent(new MailingCreated(id, mailing.name()));
    return found(id);
  }

  /// @throws Refusal `mailing.unknown`
  @Transactional(readOnly = true)
  public MailingView get(long id) {
    viewers.require(Permission.MAILING_READ);
    return found(id);
  }

  /// Newest first.
  @Transactional(readOnly = true)
  public Page<MailingView> list(PageRequest page) {
    viewers.require(Permission.MAILING_READ);
    return Page.of(mailings.list(page), page.limit(), mailing -> Cursor.of(mailing.id()));
  }

  @Transactional(readOnly = true)
  public MailingFigures figures(long id) {
    viewers.require(Permission.MAILING_READ);
    return Figures.of(found(id), pieces.counts(id));
  }

  /// Makes a piece for each customer; one that has a piece of this mailing keeps it.
  ///
  /// @param customers at most 1,000
  /// @return the pieces of all these customers, in their order
  /// @throws Refusal naming every number that is no customer's
  @Transactional
  public List<PieceView> addPieces(long id, List<CustomerNumber> customers) {
    viewers.require(Permission.MAILING_MANAGE);
    if (customers.isEmpty() || customers.size() > MOST_AT_ONCE) {
      throw Refusal.invalidAt("customers", "mailing.piece-count", MOST_AT_ONCE);
    }
    var mailing = mailings.lock(id).orElseThrow(() -> unknown(id));
    var made = newPieces.make(mailing.id(), customers);
    if (!made.isEmpty()) {
      var codes = made.stream().map(PieceView::code).toList();
      events.publishEvent(new PiecesAdded(mailing.id(), codes));
    }
    return pieces.of(mailing.id(), customers).stream().map(Piece::view).toList();
  }

  /// Pieces in their order.
  @Transactional(readOnly = true)
  public Page<PieceView> pieces(long id, PageRequest page) {
    viewers.require(Permission.MAILING_READ);
    found(id);
    int from = page.after(1).map(cursor -> (int) cursor.number(0) + 1).orElse(1);
    return Page.of(
            pieces.list(id, from, page.fetch()),
            page.limit(),
            piece -> Cursor.of(piece.view().position()))
        .map(Piece::view);
  }

  /// @throws Refusal `piece.unknown`
  @Transactional(readOnly = true)
  public PieceView piece(Identifier code) {
    viewers.require(Permission.MAILING_READ);
    return pieces
        .find(code)
        .map(Piece::view)
        .orElseThrow(() -> Refusal.notFound("piece.unknown", code.grouped()));
  }

  /// Says that everything still in the house went to the post.
  ///
  /// @param on day of mailing, null for today
  /// @return how many pieces went
  @Transactional
  public int mail(long id, @Nullable LocalDate on) {
    viewers.require(Permission.MAILING_MANAGE);
    found(id);
    var today = LocalDate.now(clock);
    var day = on == null ? today : on;
    if (day.isAfter(today)) {
      throw Refusal.invalidAt("on", "mailing.mailed-in-future", day);
    }
    int count = pieces.mail(id, day);
    if (count > 0) {
      events.publishEvent(new MailingMailed(id, day, count));
    }
    return count;
  }

  private MailingView found(long id) {
    return mailings.find(id).orElseThrow(() -> unknown(id));
  }

  private static Refusal unknown(long id) {
    return Refusal.notFound("mailing.unknown", Long.toString(id));
  }
}
