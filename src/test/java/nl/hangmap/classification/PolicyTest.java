package nl.hangmap.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import nl.hangmap.HangmapTest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@HangmapTest
class PolicyTest {

  private static final LocalDate DATE = LocalDate.of(2026, 3, 1);

  @Autowired private Policy policy;

  @ParameterizedTest
  @CsvSource({
    "quote, open, DYNAMIC, STATIC, STATIC",
    "quote, accepted, DYNAMIC, STATIC, STATIC",
    "contract, running, STATIC, DYNAMIC, STATIC",
    "contract, ended, STATIC, STATIC, STATIC",
    "order, open, STATIC, DYNAMIC, STATIC",
    "order, fulfilled, STATIC, STATIC, STATIC",
    "service-call, open, STATIC, DYNAMIC, STATIC",
    "service-level-agreement, running, STATIC, DYNAMIC, STATIC",
    "reply-coupon, received, STATIC, STATIC, STATIC"
  })
  void decidesAsTheTableOfTheMission(
      String type, String state, Handling sales, Handling care, Handling loyalty) {
    assertThat(handling(type, state, "sales")).isEqualTo(sales);
    assertThat(handling(type, state, "care")).isEqualTo(care);
    assertThat(handling(type, state, "loyalty")).isEqualTo(loyalty);
  }

  @Test
  void givesTheReasonInBothLanguagesAndThePolicyVersion() {
    var answer = policy.classify(new DocumentFacts("quote", "open", DATE, "sales"));
    assertThat(answer.ruleId()).isEqualTo("sales-quote");
    assertThat(answer.reason().nl()).contains("offertes");
    assertThat(answer.reason().en()).contains("quotes");
    assertThat(answer.policyVersion()).isEqualTo(policy.version());
  }

  @ParameterizedTest
  @CsvSource({
    "qoute, open, sales, document.type-unknown",
    "quote, running, sales, document.state-unknown",
    "quote, open, legal, document.department-unknown"
  })
  void refusesFactsItDoesNotKnow(String type, String state, String department, String code) {
    var facts = new DocumentFacts(type, state, DATE, department);
    var refusal = catchThrowableOfType(Refusal.class, () -> policy.classify(facts));
    assertThat(refusal.problems().getFirst().code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"2028-02-28, under", "2028-02-29, under", "2028-03-01, over", "2026-02-01, under"})
  void countsTheAgeToTheDayOnTheClock(LocalDate today, String rule) {
    var aged = agedPolicy(Clock.fixed(noon(today), ZoneOffset.UTC));
    assertThat(aged.classify(new DocumentFacts("letter", "in", DATE, "care")).ruleId())
        .isEqualTo(rule);
  }

  private Handling handling(String type, String state, String department) {
    return policy.classify(new DocumentFacts(type, state, DATE, department)).handling();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  private static Policy agedPolicy(Clock clock) {
    var types =
        """
        version: 1
        types:
          letter: {name: {nl: Brief, en: Letter}, department: care, states: {in: {name: {nl: I, en: I}}}}
        """;
    var rules =
        """
        version: 1
        departments: {care: {scope: caring, name: {nl: Zorg, en: Care}}}
        scopes:
          caring:
            name: {nl: Zorg, en: Care}
            rules:
              - {id: over, when: {age: {over: P2Y}}, handling: static, reason: {nl: O, en: O}}
              - {id: under, when: {type: "*"}, handling: dynamic, reason: {nl: J, en: Y}}
        """;
    var book = PolicyReader.read(PolicyFile.of("t", types), PolicyFile.of("r", rules));
    return new Policy(book, clock);
  }
}
