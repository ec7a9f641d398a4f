package nl.hangmap.capture.alike;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintTest {

  private static final String LETTER =
      "Ons kenmerk 2026-4471 Datum 3 mei 2026 Geachte heer Bos, hierbij onze offerte van € 1.249,50"
          + " voor het onderhoud van uw ketel, geldig tot 1 juni 2026. Met vriendelijke groet";

  @Test
  void isTheSameForTheSameText() {
    assertThat(Print.of(LETTER, null).likeness(Print.of(LETTER, null))).isEqualTo(1);
  }

  @Test
  void forgivesAFewMisreadWords() {
    var misread = LETTER.replace("hierbij", "hierbjj").replace("ketel", "kete1");
    assertThat(Print.of(LETTER, null).likeness(Print.of(misread, null))).isGreaterThan(0.7);
    assertThat(Print.phrases(LETTER).likeness(Print.phrases(misread), 12)).isPositive();
  }

  @Test
  void isAnotherDocumentWhenItsFiguresDiffer() {
    var other =
        LETTER
            .replace("2026-4471", "2025-0138")
            .replace("3 mei", "17 okt")
            .replace("1.249,50", "88,20");
    assertThat(Print.of(LETTER, null).likeness(Print.of(other, null))).isZero();
  }

  @Test
  void isAnotherDocumentWhenItsPictureDiffers() {
    var one = Picture.of("ff".repeat(32));
    var other = Picture.of("0f".repeat(32));
    assertThat(Print.of(LETTER, one).likeness(Print.of(LETTER, other))).isZero();
    assertThat(Print.of(LETTER, one).likeness(Print.of(LETTER, one))).isEqualTo(1);
  }

  @Test
  void saysNothingOfTextsOfAFewWords() {
    assertThat(Print.of("Ja graag", null).likeness(Print.of("Ja graag", null))).isZero();
  }
}
