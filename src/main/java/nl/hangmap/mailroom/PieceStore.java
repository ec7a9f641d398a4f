package nl.hangmap.mailroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PieceStore {

  private static final String COLUMNS =
      """
      select code, mailing, position, customer, coalesce(mailed_on, printed_on) as sent_on, status,
        waiting, answer, reason, received_on, scanned_at, scan, scanned_device, scanned_by, document
      from mailroom.piece
      """;

  /// How many pieces of a mailing stand alike.
  record Count(PieceStatus status, String answer, String reason, boolean waiting, long pieces) {}

  private final JdbcClient database;

  PieceStore(JdbcClient database) {
    this.database = database;
  }

  /// The pieces of a mailing that go to the customers, in their order.
  List<Piece> of(long mailing, Collection<CustomerNumber> customers) {
    return database
        .sql(COLUMNS + " where mailing = :mailing and customer = any(:customers) order by position")
        .param("mailing", mailing)
        .param("customers", customers.stream().map(CustomerNumber::value).toArray(String[]::new))
        .query(PieceStore::piece)
        .list();
  }

  int lastPosition(long mailing) {
    return database
        .sql("select coalesce(max(position), 0) from mailroom.piece where mailing = :mailing")
        .param("mailing", mailing)
        .query(Integer.class)
        .single();
  }

  void add(List<PieceView> pieces) {
    database
        .sql(
            """
            insert into mailroom.piece (code, mailing, position, customer, printed_on, status)
            select code, :mailing, position, customer, :printedOn, 'PRINTED'
            from unnest(:codes::text[], :positions::integer[], :customers::text[])
              piece(code, position, customer)
            """)
        .param("mailing", pieces.getFirst().mailing())
        .param("printedOn", pieces.getFirst().sentOn())
        .param("codes", pieces.stream().map(piece -> piece.code().text()).toArray(String[]::new))
        .param("positions", pieces.stream().map(PieceView::position).toArray(Integer[]::new))
        .param(
            "customers",
            pieces.stream().map(piece -> piece.customer().value()).toArray(String[]::new))
        .update();
  }

  int mail(long mailing, LocalDate on) {
    return database
        .sql(
            """
            update mailroom.piece set status = 'MAILED', mailed_on = :on
            where mailing = :mailing and status = 'PRINTED'
            """)
        .param("mailing", mailing)
        .param("on", on)
        .update();
  }

  Optional<Piece> find(Identifier code) {
    return select(code, "");
  }

  Optional<Piece> lock(Identifier code) {
    return select(code, " for update");
  }

  /// Pieces of a mailing in their order, from a position on.
  List<Piece> list(long mailing, int from, int limit) {
    return database
        .sql(
            COLUMNS
                + " where mailing = :mailing and position >= :from order by position limit :limit")
        .param("mailing", mailing)
        .param("from", from)
        .param("limit", limit)
        .query(PieceStore::piece)
        .list();
  }

  /// Pieces to a customer, of the newest mailing first.
  List<Piece> ofCustomer(CustomerNumber customer, int limit) {
    return database
        .sql(COLUMNS + " where customer = :customer order by mailing desc limit :limit")
        .param("customer", customer.value())
        .param("limit", limit)
        .query(PieceStore::piece)
        .list();
  }

  List<Count> counts(long mailing) {
    return database
        .sql(
            """
            select status, coalesce(answer, '') as answer, coalesce(reason, '') as reason, waiting,
              count(*) as pieces
            from mailroom.piece where mailing = :mailing
            group by status, answer, reason, waiting
            """)
        .param("mailing", mailing)
        .query(
            (row, position) ->
                new Count(
                    PieceStatus.valueOf(row.getString("status")),
                    row.getString("answer"),
                    row.getString("reason"),
                    row.getBoolean("waiting"),
                    row.getLong("pieces")))
        .list();
  }

  /// Writes everything a scan decides.
  void save(Piece piece) {
    var view = piece.view();
    var seen = piece.seen();
    var reason = view.reason();
    var scannedAt = view.scannedAt();
    var document = view.document();
    database
        .sql(
            """
            update mailroom.piece
            set status = :status, waiting = :waiting, answer = :answer, reason = :reason,
              received_on = :receivedOn, scanned_at = :scannedAt, scan = :scan,
              scanned_device = :device, scanned_by = :by, document = :document
            where code = :code
            """)
        .param("code", view.code().text())
        .param("status", view.status().name())
        .param("waiting", view.waitingForAnswer())
        .param("answer", view.answer())
        .param("reason", reason == null ? null : reason.name())
        .param("receivedOn", view.receivedOn())
        .param("scannedAt", scannedAt == null ? null : scannedAt.atOffset(ZoneOffset.UTC))
        .param("scan", seen == null ? null : seen.scan())
        .param("device", seen == null ? null : seen.device())
        .param("by", seen == null ? null : seen.by())
        .param("document", document == null ? null : document.text())
        .update();
  }

  private Optional<Piece> select(Identifier code, String lock) {
    return database
        .sql(COLUMNS + " where code = :code" + lock)
        .param("code", code.text())
        .query(PieceStore::piece)
        .optional();
  }

  private static Piece piece(ResultSet row, int position) throws SQLException {
    var reason = row.getString("reason");
    var scannedAt = row.getObject("scanned_at", OffsetDateTime.class);
    var document = row.getString("document");
    var view =
        new PieceView(
            Identifier.parse(row.getString("code")),
            row.getLong("mailing"),
            row.getInt("position"),
            new CustomerNumber(row.getString("customer")),
            row.getObject("sent_on", LocalDate.class),
            PieceStatus.valueOf(row.getString("status")),
            row.getBoolean("waiting"),
            row.getString("answer"),
            reason == null ? null : UndeliverableReason.valueOf(reason),
            row.getObject("received_on", LocalDate.class),
            scannedAt == null ? null : scannedAt.toInstant(),
            document == null ? null : Identifier.parse(document));
    return new Piece(view, seen(row));
  }

  private static Piece.@Nullable Seen seen(ResultSet row) throws SQLException {
    var scan = row.getObject("scan", Long.class);
    return scan == null
        ? null
        : new Piece.Seen(scan, row.getString("scanned_device"), row.getString("scanned_by"));
  }
}
