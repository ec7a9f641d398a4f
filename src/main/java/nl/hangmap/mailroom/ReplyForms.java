package nl.hangmap.mailroom;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Labels;
import nl.hangmap.barcode.SheetContent;
import nl.hangmap.customer.Address;
import nl.hangmap.customer.AddressKind;
import nl.hangmap.customer.CustomerView;
import nl.hangmap.customer.Customers;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The reply forms of a mailing as PDF, each with the address in the window and its own barcode.
@Service
public class ReplyForms {

  /// The most forms of one PDF.
  public static final int MOST_AT_ONCE = 200;

  private static final String TEMPLATE = "reply-form";

  private final PieceStore pieces;
  private final MailingStore mailings;
  private final Customers customers;
  private final Labels labels;
  private final MailSettings settings;
  private final Viewers viewers;

  ReplyForms(
      PieceStore pieces,
      MailingStore mailings,
      Customers customers,
      Labels labels,
      MailSettings settings,
      Viewers viewers) {
    this.pieces = pieces;
    this.mailings = mailings;
    this.customers = customers;
    this.labels = labels;
    this.settings = settings;
    this.viewers = viewers;
  }

  /// The forms of a mailing from one position on, at most 200.
  ///
  /// @param from position of the first, from 1
  /// @throws Refusal `mailing.no-forms` when there is no piece from there on
  public byte[] of(long mailing, int from, int limit) {
    viewers.require(Permission.MAILING_MANAGE);
    if (limit < 1 || limit > MOST_AT_ONCE) {
      throw Refusal.invalidAt("limit", "mailing.form-count", MOST_AT_ONCE);
    }
    var found = mailings.find(mailing);
    if (found.isEmpty()) {
      throw Refusal.notFound("mailing.unknown", Long.toString(mailing));
    }
    var wanted = pieces.list(mailing, from, limit);
    if (wanted.isEmpty()) {
      throw Refusal.notFound("mailing.no-forms", from);
    }
    return print(found.get(), wanted.stream().map(Piece::view).toList());
  }

  /// The form of one piece.
  public byte[] of(Identifier code) {
    viewers.require(Permission.MAILING_MANAGE);
    var piece =
        pieces
            .find(code)
            .map(Piece::view)
            .orElseThrow(() -> Refusal.notFound("piece.unknown", code.grouped()));
    var mailing = mailings.find(piece.mailing()).orElseThrow(IllegalStateException::new);
    return print(mailing, List.of(piece));
  }

  private byte[] print(MailingView mailing, List<PieceView> wanted) {
    return labels.sheets(TEMPLATE, wanted.stream().map(piece -> form(mailing, piece)).toList());
  }

  private SheetContent form(MailingView mailing, PieceView piece) {
    var letter =
        new SheetContent.Letter(
            settings.sender(),
            addressee(customers.get(piece.customer())),
            mailing.name(),
            mailing.text());
    var answers = mailing.answers().stream().map(AnswerOption::label).toList();
    return new SheetContent(piece.code(), "", piece.sentOn(), letter, answers);
  }

  private static String addressee(CustomerView customer) {
    var lines = Stream.of(customer.name());
    var address = address(customer).stream().flatMap(a -> Stream.of(a.streetLine(), a.cityLine()));
    return String.join(
        "\n", Stream.concat(lines, address).filter(line -> !line.isEmpty()).toList());
  }

  /// The postal address, or the first there is.
  private static Optional<Address> address(CustomerView customer) {
    var all = customer.details().addresses();
    if (all == null) {
      return Optional.empty();
    }
    return all.stream()
        .filter(address -> address.kind() == AddressKind.POST)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }
}
