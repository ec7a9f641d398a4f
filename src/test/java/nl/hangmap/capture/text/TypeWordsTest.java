package nl.hangmap.capture.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.hangmap.classification.DocumentState;
import nl.hangmap.classification.DocumentType;
import nl.hangmap.classification.KeyPoint;
import nl.hangmap.classification.KeyPointKind;
import nl.hangmap.kernel.BilingualText;
import org.junit.jupiter.api.Test;

class TypeWordsTest {

  private static final BilingualText NAME = new BilingualText("naam", "name");
  private static final DocumentType QUOTE =
      type(
          "quote",
          new KeyPoint("number", NAME, KeyPointKind.TEXT, true),
          new KeyPoint("amount", NAME, KeyPointKind.MONEY, false),
          new KeyPoint("expiry", NAME, KeyPointKind.DATE, false));
  private static final DocumentType COMPLAINT =
      type("complaint", new KeyPoint("subject", NAME, KeyPointKind.TEXT, true));
  private static final List<DocumentType> TYPES =
      List.of(
          QUOTE,
          COMPLAINT,
          type(
              "contract",
              new KeyPoint("number", NAME, KeyPointKind.TEXT, true),
              new KeyPoint("amount", NAME, KeyPointKind.MONEY, false),
              new KeyPoint("start", NAME, KeyPointKind.DATE, false),
              new KeyPoint("end", NAME, KeyPointKind.DATE, false)),
          type(
              "order",
              new KeyPoint("number", NAME, KeyPointKind.TEXT, true),
              new KeyPoint("amount", NAME, KeyPointKind.MONEY, false)),
          type(
              "service-call",
              new KeyPoint("number", NAME, KeyPointKind.TEXT, true),
              new KeyPoint("subject", NAME, KeyPointKind.TEXT, false)),
          type(
              "service-level-agreement",
              new KeyPoint("number", NAME, KeyPointKind.TEXT, true),
              new KeyPoint("expiry", NAME, KeyPointKind.DATE, false)),
          type("reply-coupon", new KeyPoint("campaign", NAME, KeyPointKind.TEXT, false)),
          type("correspondence", new KeyPoint("subject", NAME, KeyPointKind.TEXT, false)));

  private static final String A_QUOTE =
      """
      Rijnmond Verzekeringen N.V.
      Datum: 7 oktober 2019
      Klantnummer: 536620638
      OFFERTE 2024-10867
      Geachte heer IJzerman,
      Zonnepaneel 405 Wp mono-kristallijn 5 747,10 3.735,50
      Subtotaal 14.516,65
      Totaal te voldoen 17.565,15
      Deze aanbieding is geldig tot 1 december 2026.
      Met vriendelijke groet
      """;

  @Test
  void knowsAQuoteByItsWords() throws Exception {
    assertThat(certain(builtIn(), A_QUOTE)).contains("quote");
    assertThat(builtIn().guesses(A_QUOTE).getFirst().words()).contains("offerte", "aanbieding");
  }

  @Test
  void knowsTheUsualDocumentsInBothLanguages() throws Exception {
    var words = builtIn();
    assertThat(certain(words, "ANTWOORDCOUPON\nJa, ik maak gebruik van het aanbod"))
        .contains("reply-coupon");
    assertThat(certain(words, "OVEREENKOMST VAN OPDRACHT\nArtikel 1\n1.1 Deze overeenkomst"))
        .contains("contract");
    assertThat(certain(words, "ORDER CONFIRMATION\nOrder number: 123456")).contains("order");
    assertThat(certain(words, "Betreft: Klacht over de levering\nGeachte heer, ik ben ontevreden"))
        .contains("complaint");
    assertThat(certain(words, "Service level agreement\nResponse time: 4 hours"))
        .contains("service-level-agreement");
  }

  @Test
  void takesALetterForCorrespondenceOnlyWhenNothingElseIsNear() throws Exception {
    var letter = "Betreft: Uw verhuizing\nGeachte heer Vos,\nHoogachtend";
    assertThat(certain(builtIn(), letter)).contains("correspondence");
    assertThat(certain(builtIn(), letter.replace("verhuizing", "klacht"))).contains("complaint");
  }

  @Test
  void isNotCertainOfATextThatSaysNothingOrTwoThings() throws Exception {
    assertThat(certain(builtIn(), "Lorem ipsum dolor sit amet")).isEmpty();
    assertThat(certain(builtIn(), "offerte orderbevestiging offertenummer ordernummer")).isEmpty();
  }

  /// The type that the words alone make at least 70 % certain.
  private static Optional<String> certain(TypeWords words, String text) {
    var ids = TYPES.stream().map(DocumentType::id).toList();
    var odds = words.odds(words.guesses(text), ids);
    double all = odds.values().stream().mapToDouble(odd -> odd).sum();
    return ids.stream().filter(id -> Objects.requireNonNull(odds.get(id)) >= 0.7 * all).findFirst();
  }

  @Test
  void findsWordsOnlyAsWordsOfTheirOwn() throws Exception {
    assertThat(builtIn().guesses("De offertegenerator en slager")).isEmpty();
  }

  @Test
  void findsKeyPointsBehindTheirLabels() throws Exception {
    assertThat(new KeyPointFinder(builtIn()).find(QUOTE, A_QUOTE))
        .isEqualTo(Map.of("number", "2024-10867", "amount", "17565.15", "expiry", "2026-12-01"));
  }

  @Test
  void doesNotTakeADateOrASmallCountForANumber() throws Exception {
    var finder = new KeyPointFinder(builtIn());
    assertThat(finder.find(QUOTE, "Onze offerte 12-11-2026 en offerte 5 voor u")).isEmpty();
    assertThat(finder.find(QUOTE, "offerte 12-11-2026\nQuote number: q-2026/77a"))
        .containsEntry("number", "Q-2026/77A");
  }

  @Test
  void keepsTheLettersOfASubjectAsTheyAre() throws Exception {
    var found = new KeyPointFinder(builtIn()).find(COMPLAINT, "Betreft:  Klacht over Café Één\nx");
    assertThat(found).containsEntry("subject", "Klacht over Café Één");
  }

  @Test
  void findsTheDateADocumentGivesItself() throws Exception {
    var finder = new KeyPointFinder(builtIn());
    assertThat(finder.date(A_QUOTE)).contains(LocalDate.of(2019, 10, 7));
    assertThat(finder.date("Date: 2026-02-30\nDate: 3/4/2026")).contains(LocalDate.of(2026, 4, 3));
    assertThat(finder.date("zonder datum")).isEmpty();
  }

  @Test
  void refusesAFileThatDoesNotFitTheTypesAndNamesEveryMistake() {
    var file =
        """
        types:
          quoot: {words: {offerte: 3}}
          quote:
            words: {offerte: 30}
            keyPoints: {size: [maat], number: 5}
        """;
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("words.yaml, types.quoot: no such type")
        .hasMessageContaining("types.quote.words.offerte: a word needs a weight of 1 to 10")
        .hasMessageContaining("types.quote.keyPoints.size: type quote has no such key point")
        .hasMessageContaining("types.quote.keyPoints.number: write the labels as a list");
  }

  private static TypeWords builtIn() throws IOException {
    try (var content = TypeWords.class.getResourceAsStream("/capture/type-words.yaml")) {
      return TypeWordsFile.read("type-words.yaml", Objects.requireNonNull(content), TYPES);
    }
  }

  private static TypeWords read(String file) throws IOException {
    var content = new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    return TypeWordsFile.read("words.yaml", content, TYPES);
  }

  private static DocumentType type(String id, KeyPoint... keyPoints) {
    var state = new DocumentState("open", NAME, true);
    return new DocumentType(id, NAME, "sales", false, Arrays.asList(keyPoints), List.of(state));
  }
}
