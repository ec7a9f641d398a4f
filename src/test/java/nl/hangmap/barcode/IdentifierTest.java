package nl.hangmap.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.LongStream;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdentifierTest {

  private static final Identifier FOLDER_123 = new Identifier(Kind.FOLDER, 123);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "D0000000001F",
        "D00000012342",
        "F0000000001Q",
        "M00000000019",
        "F00000001236",
        "B00000000014",
        "L0000000001M",
        "P00000000017"
      })
  void readsAndWritesTheVectorsOfTheStandard(String text) {
    assertThat(Identifier.parse(text).text()).isEqualTo(text);
  }

  @Test
  void groupsForPeoplesEyes() {
    assertThat(FOLDER_123.grouped()).isEqualTo("F 00000 00123 6");
    assertThat(Identifier.parse(FOLDER_123.grouped())).isEqualTo(FOLDER_123);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f00000001236",
        " F 00000 00123 6\n",
        "]C0F00000001236\r\n",
        "]d1F00000001236\t",
        "]Q1F00000001236",
        "\u0002F00000001236\u0003"
      })
  void readsWhatScannersAndPeopleSend(String raw) {
    assertThat(Identifier.parse(raw)).isEqualTo(FOLDER_123);
    assertThat(Identifier.find(raw)).contains(FOLDER_123);
  }

  @ParameterizedTest
  @CsvSource({
    "F00000001237, barcode.check-wrong",
    "F00000001326, barcode.check-wrong",
    "X00000001236, barcode.not-ours",
    "8711111111111, barcode.not-ours",
    "XF00000001236, barcode.not-ours",
    "F000000012366, barcode.not-ours",
    "'  ', barcode.empty"
  })
  void refusesWhatIsNotOurs(String raw, String code) {
    var refusal = catchThrowableOfType(Refusal.class, () -> Identifier.parse(raw));
    assertThat(refusal.problems().getFirst().code()).isEqualTo(code);
    assertThat(Identifier.find(raw)).isEmpty();
  }

  @Test
  void noticesEverySubstitutionOfADigit() {
    var text = new Identifier(Kind.FOLDER, 9_081_726_354L).text();
    for (int at = 1; at < text.length() - 1; at++) {
      for (char other = '0'; other <= '9'; other++) {
        var changed = new StringBuilder(text);
        changed.setCharAt(at, other);
        assertThat(Identifier.find(changed.toString()).isPresent())
            .isEqualTo(other == text.charAt(at));
      }
    }
  }

  @Test
  void noticesEveryAdjacentAndJumpTransposition() {
    var text = new Identifier(Kind.FOLDER, 9_081_726_354L).text();
    for (int distance = 1; distance <= 2; distance++) {
      for (int at = 1; at + distance < text.length() - 1; at++) {
        var changed = new StringBuilder(text);
        changed.setCharAt(at, text.charAt(at + distance));
        changed.setCharAt(at + distance, text.charAt(at));
        assertThat(Identifier.find(changed.toString())).isEmpty();
      }
    }
  }

  @Test
  void refusesAnotherKindInWordsOfBothLanguages() throws IOException {
    var refusal =
        catchThrowableOfType(Refusal.class, () -> Identifier.parse("L0000000001M", Kind.FOLDER));
    assertThat(said(refusal, "barcode"))
        .isEqualTo("L 00000 00001 M is a location. Scan a folder here.");
    assertThat(said(refusal, "barcode_nl"))
        .isEqualTo("L 00000 00001 M is een plaats. Scan hier een map.");
  }

  @Test
  void skipsNumbersWithoutUsableCheckCharacter() {
    long usable =
        LongStream.rangeClosed(1, 3700).filter(n -> Identifier.exists(Kind.BOX, n)).count();
    assertThat(usable).isBetween(3590L, 3610L);
    long unusable =
        LongStream.iterate(1, n -> n + 1)
            .filter(n -> !Identifier.exists(Kind.BOX, n))
            .findFirst()
            .orElseThrow();
    assertThatThrownBy(() -> new Identifier(Kind.BOX, unusable))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isItsTwelveCharactersInJson() {
    var json = JsonMapper.shared();
    record Event(Identifier folder) {}
    assertThat(json.writeValueAsString(new Event(FOLDER_123)))
        .isEqualTo("{\"folder\":\"F00000001236\"}");
    assertThat(json.readValue("{\"folder\":\"F00000001236\"}", Event.class).folder())
        .isEqualTo(FOLDER_123);
  }

  private static String said(Refusal refusal, String bundle) throws IOException {
    var messages = new Properties();
    try (var stream =
        IdentifierTest.class.getResourceAsStream("/messages/" + bundle + ".properties")) {
      messages.load(new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
    }
    var problem = refusal.problems().getFirst();
    var pattern = messages.getProperty("refusal." + problem.code());
    return new MessageFormat(pattern, Locale.ENGLISH).format(problem.arguments().toArray());
  }
}
