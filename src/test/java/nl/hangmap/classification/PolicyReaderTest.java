package nl.hangmap.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PolicyReaderTest {

  private static final String TYPES =
      """
      version: "1"
      types:
        quote:
          name: {nl: Offerte, en: Quote}
          department: sales
          keyPoints:
            amount: {kind: money, required: true, label: {nl: Bedrag, en: Amount}}
          states:
            open: {open: true, name: {nl: Open, en: Open}}
            accepted: {name: {nl: Geaccepteerd, en: Accepted}}
      """;

  private static final String HEAD =
      """
      version: "7"
      departments:
        sales: {scope: selling, name: {nl: Verkoop, en: Sales}}
      scopes:
        selling:
          name: {nl: Verkopen, en: Selling}
          rules:
      """;

  private static final String ALL_QUOTES = rule("all", "{type: quote}");

  @Test
  void readsTheDeliveredPolicy() {
    var book = delivered();
    assertThat(book.types()).containsKeys("quote", "correspondence").hasSize(8);
    assertThat(book.version()).matches("2026-11\\+[0-9a-f]{12}");
  }

  @Test
  void namesAnUnknownTypeWithItsLineAndTheNearOne() {
    assertThat(problems(TYPES, HEAD + rule("a", "{type: qoute}") + ALL_QUOTES))
        .containsExactly(
            "rules.yaml, line 9: 'type' of rule 'a' cannot be 'qoute'. Did you mean 'quote'?");
  }

  @Test
  void namesAnUnknownTypeThatResemblesNoneWithAllKnown() {
    assertThat(problems(TYPES, HEAD + rule("a", "{type: invoice}") + ALL_QUOTES))
        .containsExactly(
            "rules.yaml, line 9: 'type' of rule 'a' cannot be 'invoice'. It is one of: quote.");
  }

  @Test
  void namesAStateThatTheTypeDoesNotHave() {
    assertThat(problems(TYPES, HEAD + rule("a", "{type: quote, state: running}") + ALL_QUOTES))
        .containsExactly(
            "rules.yaml, line 9: 'state' of rule 'a' cannot be 'running'."
                + " It is one of: open, accepted.");
  }

  @Test
  void namesADepartmentOfAnotherScope() {
    assertThat(problems(TYPES, HEAD + rule("a", "{department: care}") + ALL_QUOTES))
        .singleElement()
        .asString()
        .contains("line 9", "'care'", "sales");
  }

  @Test
  void namesARuleThatEarlierRulesTogetherLeaveNothing() {
    var rules =
        rule("open", "{type: quote, state: open}")
            + rule("accepted", "{state: accepted}")
            + ALL_QUOTES;
    assertThat(problems(TYPES, HEAD + rules))
        .singleElement()
        .asString()
        .startsWith("rules.yaml, line 16: Rule 'all' is never reached: 'open', 'accepted'");
  }

  @Test
  void knowsThatOneAgeCoversAnother() {
    var rules =
        rule("old", "{type: quote, age: {over: P2Y}}")
            + rule("older", "{type: quote, age: {over: P30M}}")
            + ALL_QUOTES;
    assertThat(problems(TYPES, HEAD + rules))
        .singleElement()
        .asString()
        .contains("line 12", "Rule 'older' is never reached: 'old'");
  }

  @Test
  void knowsThatAMonthMayBeShorterThanThirtyDays() {
    var rules =
        rule("days", "{type: quote, age: {over: P30D}}")
            + rule("month", "{type: quote, age: {over: P1M}}")
            + ALL_QUOTES;
    assertThat(problems(TYPES, HEAD + rules)).isEmpty();
  }

  @Test
  void takesOverAndUnderTheSameAgeAsTheWhole() {
    var rules =
        rule("old", "{type: quote, age: {over: P2Y}}")
            + rule("young", "{type: quote, age: {under: P24M}}");
    assertThat(problems(TYPES, HEAD + rules)).isEmpty();
  }

  @Test
  void namesARuleWhoseConditionsContradict() {
    var rules = rule("never", "{age: {over: P3Y, under: P2Y}}") + ALL_QUOTES;
    assertThat(problems(TYPES, HEAD + rules))
        .singleElement()
        .asString()
        .contains("line 8", "Rule 'never' can never apply");
  }

  @Test
  void namesATypeThatNoRuleCoversInSomeState() {
    assertThat(problems(TYPES, HEAD + rule("a", "{type: quote, state: open}")))
        .containsExactly(
            "rules.yaml, line 5: No rule of scope 'selling' covers type 'quote' in state accepted."
                + " Add a rule for it, or a last rule with 'when: {type: \"*\"}'.");
  }

  @Test
  void namesATypeThatNoRuleCoversAtSomeAges() {
    assertThat(problems(TYPES, HEAD + rule("a", "{age: {over: P1Y}}")))
        .singleElement()
        .asString()
        .contains("covers type 'quote' in state open, accepted at some ages.");
  }

  @Test
  void acceptsARuleForEveryType() {
    assertThat(problems(TYPES, HEAD + rule("a", "{type: \"*\"}"))).isEmpty();
  }

  @Test
  void namesAMisspeltKeyAndReadsOn() {
    var types = TYPES.replace("keyPoints:", "keypoints:");
    var rules = HEAD + ALL_QUOTES.replace("handling:", "handeling:");
    assertThat(problems(types, rules))
        .containsExactly(
            "types.yaml, line 6: type 'quote' has no key 'keypoints'. Did you mean 'keyPoints'?",
            "rules.yaml, line 10: a rule of scope 'selling' has no key 'handeling'."
                + " Did you mean 'handling'?");
  }

  @Test
  void namesAMissingLanguageOfAReason() {
    assertThat(problems(TYPES, HEAD + ALL_QUOTES.replace("nl: Omdat, ", "")))
        .containsExactly(
            "rules.yaml, line 11: 'reason' of rule 'all' has no Dutch text."
                + " Add 'nl: …' beside the other language.");
  }

  @Test
  void namesAPeriodThatIsNone() {
    for (var period : List.of("2 years", "P-2Y", "P0D", "PT5H")) {
      var rules = HEAD + rule("a", "{age: {over: " + period + "}}") + ALL_QUOTES;
      assertThat(problems(TYPES, rules))
          .singleElement()
          .asString()
          .contains("line 9", "'" + period + "'", "P2Y");
    }
  }

  @Test
  void namesAKeyAndAnIdThatStandTwice() {
    var types = TYPES + "    department: sales\n";
    assertThat(problems(types, HEAD + rule("a", "{state: open}") + rule("a", "{type: quote}")))
        .satisfiesExactly(
            one -> assertThat(one).contains("types.yaml, line 11", "'department' stands twice"),
            two -> assertThat(two).contains("rules.yaml, line 12", "'a' stands twice"));
  }

  @Test
  void namesWhereYamlBreaks() {
    assertThat(problems(TYPES, HEAD + "  - id: [a\n"))
        .singleElement()
        .asString()
        .contains("rules.yaml, line", "no YAML");
  }

  @Test
  void namesAnEmptyFileAndMissingParts() {
    assertThat(problems("", "version: 1\n"))
        .contains(
            "types.yaml, line 1: The file is empty. Fill it, or restore a copy.",
            "rules.yaml, line 1: The file has no 'scopes'. Add 'scopes: …' to it.");
  }

  @Test
  void tellsTheMistakesOfBothFilesAtOnce() {
    var types = TYPES.replace("kind: money", "kind: mony").replace("department: sales", "");
    var rules = HEAD + rule("a", "{type: qoute, state: opn, age: {over: 2Y}}");
    assertThat(problems(types, rules))
        .satisfiesExactly(
            one -> assertThat(one).contains("types.yaml, line 3", "no 'department'"),
            two -> assertThat(two).contains("types.yaml, line 7", "Did you mean 'money'?"),
            three -> assertThat(three).contains("line 9", "Did you mean 'quote'?"),
            four -> assertThat(four).contains("line 9", "Did you mean 'open'?"),
            five -> assertThat(five).contains("line 9", "'2Y', which is no period"),
            six -> assertThat(six).contains("line 5", "covers type 'quote' in state accepted"));
  }

  @Test
  void saysAllInWordsForWhoeverStarts() {
    var rejected =
        catchThrowableOfType(
            PolicyRejected.class, () -> read("", HEAD + rule("a", "{type: quote}")));
    var failure = new IllegalStateException(rejected);
    var analysis = Objects.requireNonNull(new PolicyFailureAnalyzer().analyze(failure));
    assertThat(analysis.getDescription()).contains("types.yaml, line 1", "The file is empty.");
    assertThat(analysis.getAction()).contains("hangmap.policies");
  }

  static PolicyBook delivered() {
    return PolicyReader.read(
        PolicyFiles.delivered("document-types.yaml"), PolicyFiles.delivered("classification.yaml"));
  }

  private static PolicyBook read(String types, String rules) {
    return PolicyReader.read(
        PolicyFile.of("types.yaml", types), PolicyFile.of("rules.yaml", rules));
  }

  private static List<String> problems(String types, String rules) {
    try {
      read(types, rules);
      return List.of();
    } catch (PolicyRejected rejected) {
      return rejected.problems().stream().map(PolicyProblem::toString).toList();
    }
  }

  private static String rule(String id, String when) {
    return """
        - id: %s
          when: %s
          handling: static
          reason: {nl: Omdat, en: Because}
    """
        .formatted(id, when);
  }
}
