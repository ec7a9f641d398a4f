package nl.hangmap.mailroom;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Makes the pieces of a mailing, one for each customer.
@Component
class NewPieces {

  private static final int MOST_PROBLEMS = 20;

  private final PieceStore pieces;
  private final Customers customers;
  private final Identifiers identifiers;
  private final Clock clock;

  NewPieces(PieceStore pieces, Customers customers, Identifiers identifiers, Clock clock) {
    this.pieces = pieces;
    this.customers = customers;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  List<PieceView> make(long mailing, List<CustomerNumber> wanted) {
    refuseUnknown(wanted);
    var fresh = new LinkedHashSet<>(wanted);
    pieces.of(mailing, wanted).forEach(served -> fresh.remove(served.view().customer()));
    if (fresh.isEmpty()) {
      return List.of();
    }
    var codes = identifiers.next(Kind.MAIL_PIECE, fresh.size()).iterator();
    int position = pieces.lastPosition(mailing);
    var made = new ArrayList<PieceView>();
    for (var customer : fresh) {
      made.add(piece(codes.next(), mailing, ++position, customer));
    }
    pieces.add(made);
    return made;
  }

  private void refuseUnknown(List<CustomerNumber> wanted) {
    var problems = new ArrayList<Problem>();
    for (int index = 0; index < wanted.size() && problems.size() < MOST_PROBLEMS; index++) {
      var number = wanted.get(index);
      if (!customers.exists(number)) {
        problems.add(
            Problem.of("mailing.customer-unknown", number.value()).at("customers[" + index + "]"));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, problems);
    }
  }

  private PieceView piece(Identifier code, long mailing, int position, CustomerNumber customer) {
    return new PieceView(
        code,
        mailing,
        position,
        customer,
        LocalDate.now(clock),
        PieceStatus.PRINTED,
        false,
        null,
        null,
        null,
        null,
        null);
  }
}
