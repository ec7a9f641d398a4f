package nl.hangmap.clientfile;

import static org.assertj.core.api.Assertions.assertThat;

import nl.hangmap.classification.KeyPointKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPointValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1250|1250.00",
        "1250.5|1250.50",
        "1250,50|1250.50",
        "1.250,50|1250.50",
        "1,250.50|1250.50",
        "12.345.678,90 EUR|12345678.90 EUR",
        "EUR 12|12.00 EUR",
        "€12,5|12.50 EUR",
        "usd 3|3.00 USD",
        "-15.00|-15.00",
        "0|0.00"
      })
  void readsMoneyAsPeopleWriteIt(String entered, String canonical) {
    assertThat(KeyPointValue.read(KeyPointKind.MONEY, entered)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "much",
        "1.250",
        "1,250",
        "1.2.3",
        "1.250.50",
        "1,250,50",
        "12 XXQ",
        "EUR 1 EUR",
        "1e5",
        "12.345",
        "1.25,000.10",
        "--5",
        "9999999999999999"
      })
  void refusesMoneyThatCouldMeanTwoThings(String entered) {
    assertThat(KeyPointValue.read(KeyPointKind.MONEY, entered)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31-12-2026", "2026-02-30", "20261231", "1066-10-14", "2026", ""})
  void refusesDatesThatAreNoneOrOfNoDocument(String entered) {
    assertThat(KeyPointValue.read(KeyPointKind.DATE, entered)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"12|12", "12,5|12.5", "-3.25|-3.25"})
  void readsNumbers(String entered, String canonical) {
    assertThat(KeyPointValue.read(KeyPointKind.NUMBER, entered)).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(strings = {"twelve", "1.000,5", "NaN", "1e3"})
  void refusesWhatIsNoNumber(String entered) {
    assertThat(KeyPointValue.read(KeyPointKind.NUMBER, entered)).isEmpty();
  }
}
