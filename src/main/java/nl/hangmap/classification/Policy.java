package nl.hangmap.classification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The rules that decide whether a document is kept dynamic or static.
@Service
public class Policy {

  private final PolicyBook book;
  private final Clock clock;

  Policy(PolicyBook book, Clock clock) {
    this.book = book;
    this.clock = clock;
  }

  /// What the policy says today of a document with these facts.
  ///
  /// @throws Refusal `document.type-unknown`, `document.state-unknown` or
  ///   `document.department-unknown`
  public Classification classify(DocumentFacts facts) {
    var type = book.type(facts.type());
    requireState(type, facts.state());
    var scope = book.scope(book.department(facts.department()).scope());
    var today = LocalDate.now(clock);
    return scope.rules().stream()
        .filter(rule -> applies(rule, facts, today))
        .findFirst()
        .map(rule -> new Classification(rule.handling(), rule.id(), rule.reason(), version()))
        .orElseThrow(() -> new IllegalStateException("the policy check left a gap: " + facts));
  }

  /// The policy file's own version and the start of its hash.
  public String version() {
    return book.version();
  }

  /// The ages at which a document's handling may change though nobody touches the document.
  public List<Period> ages() {
    return book.scopes().values().stream()
        .flatMap(scope -> scope.ages().stream())
        .distinct()
        .toList();
  }

  private static boolean applies(Rule rule, DocumentFacts facts, LocalDate today) {
    return rule.when()
        .matches(
            facts.type(),
            facts.state(),
            facts.department(),
            age -> AgeBands.isReached(age, facts.documentDate(), today));
  }

  private static void requireState(DocumentType type, String state) {
    if (type.state(state).isEmpty()) {
      var known = type.states().stream().map(DocumentState::id).toList();
      throw Refusal.invalidAt(
          "state", "document.state-unknown", state, type.id(), String.join(", ", known));
    }
  }
}
