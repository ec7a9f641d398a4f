package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.capture.alike.Alike;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class LookAlikesTest {

  private static final AtomicInteger COUNT = new AtomicInteger(4100);

  @Autowired private Intake intake;
  @Autowired private LookAlikes lookAlikes;
  @Autowired private Review review;
  @Autowired private Users users;

  @Test
  void knowsTheSamePaperScannedAgainAskewPaleAndSpeckled() {
    var sheet = letter("Dakdekkersbedrijf Kapel", "17-03-2026");
    var first = taken(ScannedFile.pdf("een.pdf", sheet));
    var again = taken(ScannedFile.image("png", "nogmaals.png", anotherScan(sheet.grey())));
    var found = earlier(again).getFirst();
    assertThat(found.earlier().id()).isEqualTo(first.id());
    assertThat(found.kind()).isEqualTo(Alike.Kind.SCAN);
    assertThat(found.percent()).isBetween(65, 100);
    assertThat(again.looksLikeEarlier()).isTrue();
    assertThat(earlier(first)).isEmpty();
  }

  @Test
  void doesNotTakeTwoLettersOfOneTemplateForOne() {
    var first = taken(ScannedFile.pdf("een.pdf", letter("Installatiebureau Buis", "17-03-2026")));
    var other = taken(ScannedFile.pdf("ander.pdf", letter("Mevrouw A. de Wit", "02-11-2025")));
    assertThat(earlier(other)).extracting(one -> one.earlier().id()).doesNotContain(first.id());
  }

  @Test
  void takesTheVeryFileAgainAlsoWhenTheFirstWasRejectedAndSaysSo() {
    var file = ScannedFile.pdf("weg.pdf", letter("Bakkerij Korst", "05-05-2026"));
    var first = taken(file);
    intake.system(() -> review.reject(first.id(), "Verkeerde map"));
    var again = taken(file);
    assertThat(again.state()).isEqualTo(ItemState.REVIEW);
    var found = intake.system(() -> review.get(again.id())).lookAlikes().getFirst();
    assertThat(found.earlier().id()).isEqualTo(first.id());
    assertThat(found.kind()).isEqualTo(Alike.Kind.BYTES);
    assertThat(found.percent()).isEqualTo(100);
  }

  @Test
  void filesWhatCameInBeforeAndFlagsIt() {
    var customer = intake.customer("Dubbel B.V.");
    var file = ScannedFile.pdf("offerte.pdf", Sheet.quote("2026-" + COUNT.incrementAndGet()));
    var first = intake.done(intake.receiveFor(customer, "quote", file)).documents().getFirst();
    var again = intake.done(intake.receiveFor(customer, "quote", file)).documents().getFirst();
    assertThat(again.state()).isEqualTo(ItemState.FILED);
    assertThat(again.looksLikeEarlier()).isTrue();
    assertThat(earlier(again).getFirst().earlier().document()).isEqualTo(first.document());
  }

  @Test
  void leavesOutWhatTheViewerMayNotRead() {
    var customer = intake.customer("Afgeschermd B.V.");
    var file = ScannedFile.pdf("offerte.pdf", Sheet.quote("2026-" + COUNT.incrementAndGet()));
    intake.done(intake.receiveFor(customer, "quote", file));
    var waiting = taken(file);
    assertThat(earlier(waiting)).hasSize(1);
    var sales = users.viewer("sales").orElseThrow();
    assertThat(
            catchThrowableOfType(
                    Refusal.class,
                    () -> intake.viewers.as(sales, () -> lookAlikes.of(waiting.id())))
                .kind())
        .isEqualTo(Refusal.Kind.FORBIDDEN);
    var blind =
        new nl.hangmap.access.Viewer(
            "blind",
            "Blind",
            java.util.Set.of(nl.hangmap.access.Role.MAILROOM),
            java.util.Set.of(),
            new nl.hangmap.access.DocumentRights(List.of()));
    assertThat(intake.viewers.as(blind, () -> lookAlikes.of(waiting.id())).earlier()).isEmpty();
  }

  private FoundDocument taken(ScannedFile file) {
    return intake.taken(file).documents().getFirst();
  }

  private List<LookAlike> earlier(FoundDocument document) {
    return intake.system(() -> lookAlikes.of(document.id())).earlier();
  }

  private static Sheet letter(String name, String date) {
    int number = COUNT.incrementAndGet();
    return Sheet.of(
        name,
        "Datum: " + date,
        "Ons kenmerk: K" + number + "/" + (number * 7919L % 99_991),
        "Hierbij bevestigen wij uw melding van vorige week.",
        "Onze medewerker belt u om een afspraak te maken.",
        "Referentie " + (number * 104_729L % 899_981 + 100_000));
  }

  /// The paper on another glass: turned by a degree, moved, pale, with dust.
  private static BufferedImage anotherScan(BufferedImage paper) {
    var scan = new BufferedImage(paper.getWidth(), paper.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    var pen = scan.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, scan.getWidth(), scan.getHeight());
    pen.translate(25, 18);
    pen.rotate(Math.toRadians(1.1));
    pen.drawImage(paper, 0, 0, null);
    pen.dispose();
    var dust = new Random(5);
    for (int y = 0; y < scan.getHeight(); y++) {
      for (int x = 0; x < scan.getWidth(); x++) {
        int grey = scan.getRaster().getSample(x, y, 0);
        int pale = 60 + grey * 170 / 255 + (int) (dust.nextGaussian() * 8);
        scan.getRaster().setSample(x, y, 0, Math.clamp(pale, 0, 255));
      }
    }
    return scan;
  }
}
