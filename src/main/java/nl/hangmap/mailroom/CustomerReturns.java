package nl.hangmap.mailroom;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.hangmap.clientfile.ExpectedReturn;
import nl.hangmap.clientfile.ExpectedReturnsSource;
import nl.hangmap.customer.CustomerNumber;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Tells the client file what was sent to its customer and what came back of it.
@Component
class CustomerReturns implements ExpectedReturnsSource {

  private static final int MOST = 20;

  private final PieceStore pieces;
  private final MailingStore mailings;
  private final MessageSource messages;

  CustomerReturns(PieceStore pieces, MailingStore mailings, MessageSource messages) {
    this.pieces = pieces;
    this.mailings = mailings;
    this.messages = messages;
  }

  @Override
  public List<ExpectedReturn> of(CustomerNumber customer) {
    var known = new HashMap<Long, MailingView>();
    return pieces.ofCustomer(customer, MOST).stream()
        .map(piece -> expected(piece.view(), known))
        .toList();
  }

  private ExpectedReturn expected(PieceView piece, Map<Long, MailingView> known) {
    var mailing =
        known.computeIfAbsent(
            piece.mailing(), id -> mailings.find(id).orElseThrow(IllegalStateException::new));
    var reason = piece.reason();
    return new ExpectedReturn(
        piece.code(),
        mailing.name(),
        piece.sentOn(),
        piece.status().name(),
        mailing.answer(piece.answer()).map(AnswerOption::label).orElse(null),
        reason == null
            ? null
            : messages.getMessage(reason.message(), null, LocaleContextHolder.getLocale()));
  }
}
