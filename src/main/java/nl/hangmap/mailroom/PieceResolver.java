package nl.hangmap.mailroom;

import java.util.Optional;
import java.util.Set;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;
import nl.hangmap.clientfile.Belonging;
import nl.hangmap.clientfile.IdentifierResolver;
import org.springframework.stereotype.Component;

/// Tells whose reply a barcode on post names, and what type of document comes back.
@Component
class PieceResolver implements IdentifierResolver {

  private final PieceStore pieces;
  private final MailingStore mailings;
  private final Viewers viewers;

  PieceResolver(PieceStore pieces, MailingStore mailings, Viewers viewers) {
    this.pieces = pieces;
    this.mailings = mailings;
    this.viewers = viewers;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.MAIL_PIECE);
  }

  @Override
  public Optional<Belonging> resolve(Identifier identifier) {
    if (!viewers.current().may(Permission.MAILING_READ)) {
      return Optional.empty();
    }
    return pieces.find(identifier).map(Piece::view).map(this::belonging);
  }

  private Belonging belonging(PieceView piece) {
    var type = mailings.find(piece.mailing()).map(MailingView::documentType).orElse(null);
    return new Belonging(piece.customer(), piece.document(), type, "/pieces/" + piece.code());
  }
}
