package nl.hangmap.capture.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingsTest {

  @Test
  void writesADateInTheWaysOfPaper() {
    assertThat(Spellings.of("2026-03-07"))
        .contains("07032026", "732026", "7maart2026", "7march2026", "07mrt2026");
  }

  @Test
  void writesAnAmountWithAndWithoutItsCents() {
    assertThat(Spellings.of("1249.50")).containsExactly("124950");
    assertThat(Spellings.of("1250.00")).containsExactly("125000", "1250");
  }

  @Test
  void writesATelephoneNumberAlsoAsItStandsBehindACountry() {
    assertThat(Spellings.of("020 123 4567")).containsExactly("0201234567", "201234567");
  }

  @Test
  void findsAnAddressByItsPostcode() {
    assertThat(Spellings.of("8765ZZ 14")).contains("8765zz");
  }

  @Test
  void forgivesAccentsSignsAndCapitals() {
    assertThat(Spellings.of("Café-Één B.V.")).containsExactly("cafeeenbv");
    assertThat(Spellings.of("--")).isEmpty();
  }
}
