package nl.hangmap.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.filetracking.ArchiveFixture;
import nl.hangmap.mailroom.MailroomFixture;
import nl.hangmap.mailroom.PieceStatus;
import nl.hangmap.mailroom.UndeliverableReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MailroomStationTest extends BrowserTest {

  @Autowired MailroomFixture mailroom;
  @Autowired ArchiveFixture archive;

  @BeforeEach
  void open() {
    signIn("mailroom");
    page.navigate("/mailroom");
    assertThat(page.locator("[data-scan-field]")).isFocused();
  }

  @Test
  void takesTheAnswerByOneDigit() {
    var pieces = mailroom.pieces(mailroom.aMailingWithAnswers(), 2);
    scan(pieces.getFirst().code());
    assertThat(say()).hasText("Which answer?");
    assertThat(page.locator("[data-mailroom-choices]")).containsText("2 No");
    page.keyboard().press("2");
    assertThat(say()).hasText("Received: No.");
    scan(pieces.getLast().code());
    page.locator("[data-mailroom-choices] button").first().click();
    assertThat(say()).hasText("Received: Yes.");
    assertThat(counted("RETURNED")).hasText("2");
    assertThat(page.locator("[data-scan-field]")).isFocused();
    screenshot("mailroom");
  }

  @Test
  void takesAReasonByOneKeyAfterTheScanAndBeforeTheNext() {
    var pieces = mailroom.pieces(mailroom.aMailingWithAnswers(), 2);
    scan(pieces.getFirst().code());
    assertThat(say()).hasText("Which answer?");
    page.keyboard().press("v");
    assertThat(say()).hasText("Undeliverable: Moved.");
    page.locator("[data-mailroom-reason=REFUSED]").click();
    scan(pieces.getLast().code());
    assertThat(say()).hasText("Undeliverable: Refused.");
    assertThat(counted("UNDELIVERABLE")).hasText("2");
    assertThat(mailroom.now(pieces.getLast()).reason()).isEqualTo(UndeliverableReason.REFUSED);
  }

  @Test
  void correctsAndTakesBack() {
    var piece = mailroom.aPieceOf(mailroom.aMailingWithoutAnswers());
    scan(piece.code());
    assertThat(counted("RETURNED")).hasText("1");
    page.keyboard().press("g");
    assertThat(say()).hasText("Undeliverable: Refused.");
    assertThat(counted("RETURNED")).hasText("0");
    page.keyboard().press("Control+z");
    assertThat(counted("RETURNED")).hasText("1");
    page.keyboard().press("Control+z");
    assertThat(counted("RETURNED")).hasText("0");
    assertThat(mailroom.now(piece).status()).isEqualTo(PieceStatus.PRINTED);
  }

  @Test
  void remindsOfAPieceThatStillWaitsForItsAnswer() {
    var pieces = mailroom.pieces(mailroom.aMailingWithAnswers(), 2);
    scan(pieces.getFirst().code());
    assertThat(say()).hasText("Which answer?");
    scan(pieces.getLast().code());
    assertThat(page.locator("[data-mailroom-unanswered]"))
        .containsText(pieces.getFirst().code().text());
  }

  @Test
  void showsTheBoxThatCouponsGoInto() {
    scan(archive.aBox("Coupons"));
    assertThat(page.locator("[data-scan-at]")).containsText("Coupons");
    scan(mailroom.aPieceOf(mailroom.aMailingWithAnswers()).code());
    assertThat(say()).hasText("Which answer?");
    page.keyboard().press("1");
    assertThat(page.locator("[data-scan-more]")).containsText("Put it into Coupons.");
  }

  private void scan(Identifier code) {
    page.keyboard().type(code.text(), new Keyboard.TypeOptions().setDelay(3));
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-scan-outcome][aria-busy=false]")).isVisible();
  }

  private Locator say() {
    return page.locator("[data-scan-say]");
  }

  private Locator counted(String group) {
    return page.locator("[data-count=" + group + "]");
  }
}
