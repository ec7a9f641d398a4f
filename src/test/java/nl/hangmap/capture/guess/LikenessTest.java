package nl.hangmap.capture.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static final List<String> TYPES = List.of("policy", "claim", "letter");

  @Test
  void knowsNothingBeforeAnythingWasSettled() {
    var likeness = new Likeness(TYPES, Map.of(), Map.of());
    assertThat(likeness.shares().values())
        .allSatisfy(share -> assertThat(share).isCloseTo(1.0 / 3, within(1e-9)));
  }

  @Test
  void growsSurerWithWhatWasSettledAndIsNeverQuiteSure() {
    double few = policy(3, 3);
    double some = policy(30, 30);
    double many = policy(3000, 3000);
    assertThat(few).isGreaterThan(1.0 / 3).isLessThan(0.7);
    assertThat(some).isGreaterThan(few);
    assertThat(many).isGreaterThan(some).isLessThan(1);
  }

  @Test
  void namesTheWordsThatStandInATypeAndHardlyElsewhere() {
    var counts =
        Map.of(1, Map.of("policy", 20), 2, Map.of("policy", 20, "claim", 20, "letter", 20));
    var documents = Map.of("policy", 20, "claim", 20, "letter", 20);
    var likeness = new Likeness(TYPES, documents, counts);
    assertThat(likeness.telling("policy")).containsExactly(1);
    assertThat(likeness.telling("claim")).isEmpty();
  }

  @Test
  void isNotSwayedByHowManyWordsATextHas() {
    var counts = new java.util.HashMap<Integer, Map<String, Integer>>();
    for (int word = 0; word < 400; word++) {
      counts.put(word, Map.of("policy", 11, "claim", 10, "letter", 10));
    }
    var documents = Map.of("policy", 20, "claim", 20, "letter", 20);
    assertThat(new Likeness(TYPES, documents, counts).shares().get("policy")).isLessThan(0.85);
  }

  private static double policy(int documents, int withWord) {
    var likeness =
        new Likeness(
            TYPES,
            Map.of("policy", documents, "claim", documents, "letter", documents),
            Map.of(7, Map.of("policy", withWord)));
    return java.util.Objects.requireNonNull(likeness.shares().get("policy"));
  }
}
