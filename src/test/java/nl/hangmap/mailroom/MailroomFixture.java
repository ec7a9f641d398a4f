package nl.hangmap.mailroom;

import java.util.List;
import java.util.stream.IntStream;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.filetracking.ScanAnswer;
import nl.hangmap.filetracking.ScanRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A small language for tests that need post that is expected back.
@Component
public class MailroomFixture {

  private final ArchiveFixture archive;
  private final Mailings mailings;

  MailroomFixture(ArchiveFixture archive, Mailings mailings) {
    this.archive = archive;
    this.mailings = mailings;
  }

  /// A mailing whose forms ask to tick Yes (1) or No (2), and come back as reply coupons.
  public MailingView aMailingWithAnswers() {
    return aMailing(List.of("Yes", "No"), "reply-coupon");
  }

  public MailingView aMailingWithoutAnswers() {
    return aMailing(List.of(), null);
  }

  public MailingView aMailing(List<String> answers, @Nullable String type) {
    var wish = new NewMailing("Autumn", "Please answer.", answers, type, null);
    return archive.as("mailroom", () -> mailings.create(wish));
  }

  public PieceView aPieceOf(MailingView mailing) {
    return pieces(mailing, 1).getFirst();
  }

  public List<PieceView> pieces(MailingView mailing, int count) {
    var customers = IntStream.range(0, count).mapToObj(index -> archive.aCustomer()).toList();
    return archive.as("mailroom", () -> mailings.addPieces(mailing.id(), customers));
  }

  public PieceView now(PieceView piece) {
    return archive.as("mailroom", () -> mailings.piece(piece.code()));
  }

  public ScanAnswer answer(ArchiveFixture.Device device, Identifier code, String answer) {
    return device.sends(
        new ScanRequest(
            device.name, device.next(), code.text(), null, null, null, null, null, answer, null));
  }

  public ScanAnswer reason(ArchiveFixture.Device device, Identifier code, String reason) {
    return device.sends(
        new ScanRequest(
            device.name, device.next(), code.text(), null, null, null, null, reason, null, null));
  }
}
