package nl.hangmap.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.hangmap.HangmapTest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@HangmapTest
class IdentifiersTest {

  @Autowired private Identifiers identifiers;
  @Autowired private TransactionTemplate transaction;

  @Test
  void givesEachIdentifierOnceAlsoWhenManyAsk() throws Exception {
    var seen = new HashSet<Identifier>();
    try (var askers = Executors.newFixedThreadPool(4)) {
      var answers =
          IntStream.range(0, 8)
              .mapToObj(asker -> askers.submit(() -> identifiers.next(Kind.BOX, 200)))
              .toList();
      for (var answer : answers) {
        answer.get().forEach(box -> assertThat(seen.add(box)).isTrue());
      }
    }
    assertThat(seen).hasSize(1600).allMatch(box -> box.kind() == Kind.BOX);
  }

  @Test
  void neverGivesAnIdentifierAgainAfterARollback() {
    var lost =
        transaction.execute(
            status -> {
              status.setRollbackOnly();
              return identifiers.next(Kind.FOLDER);
            });
    assertThat(identifiers.next(Kind.FOLDER)).isGreaterThan(lost);
  }

  @Test
  void knowsWhatWasGivenOut() {
    var given = identifiers.next(Kind.SEAL);
    assertThat(identifiers.issued(given)).isTrue();
    assertThat(identifiers.issued(Identifier.parse("S9999999999" + check("S9999999999"))))
        .isFalse();
  }

  @Test
  void keepsAReservedSeriesApart() {
    var wish = new NewSeries(Kind.MAIL_PIECE, 300, " Autumn mailing ", "mailroom");
    var series = identifiers.reserve(wish);
    assertThat(series.codes()).hasSize(300).doesNotHaveDuplicates().isSorted();
    assertThat(series.purpose()).isEqualTo("Autumn mailing");
    assertThat(identifiers.series(series.id())).isEqualTo(series);
    assertThat(series.codes()).doesNotContain(identifiers.next(Kind.MAIL_PIECE));
  }

  @Test
  void refusesSeriesWithoutPurposeOrOutOfBounds() {
    assertThat(codeOf(new NewSeries(Kind.BOX, 10, "  ", "mailroom")))
        .isEqualTo("barcode.series-purpose");
    assertThat(codeOf(new NewSeries(Kind.BOX, 0, "shelves", "mailroom")))
        .isEqualTo("barcode.series-size");
    assertThat(codeOf(new NewSeries(Kind.BOX, 10_001, "shelves", "mailroom")))
        .isEqualTo("barcode.series-size");
  }

  private String codeOf(NewSeries wish) {
    var refusal = catchThrowableOfType(Refusal.class, () -> identifiers.reserve(wish));
    return refusal.problems().getFirst().code();
  }

  private static char check(String body) {
    return CheckCharacter.of(body);
  }
}
