package nl.hangmap.classification;

import java.util.List;
import java.util.Optional;
import nl.hangmap.kernel.BilingualText;

/// A type with the rules that decide on it, scope by scope.
public record TypeOverview(DocumentType type, List<ScopeRules> scopes) {

  /// The rules of one scope that decide on the type, in the order in which they are tried.
  public record ScopeRules(String scope, BilingualText name, List<RuleView> rules) {}

  static TypeOverview of(DocumentType type, PolicyBook book) {
    return new TypeOverview(
        type,
        book.scopes().values().stream()
            .map(scope -> new ScopeRules(scope.id(), scope.name(), rules(type, scope, book)))
            .toList());
  }

  private static List<RuleView> rules(DocumentType type, Scope scope, PolicyBook book) {
    var cells = PolicyCell.all(book, scope, type);
    return scope.rules().stream()
        .map(rule -> RuleView.of(rule, statesDecided(rule, type, scope, cells)))
        .filter(rule -> !rule.states().isEmpty())
        .toList();
  }

  private static List<DocumentState> statesDecided(
      Rule rule, DocumentType type, Scope scope, List<PolicyCell> cells) {
    return type.states().stream()
        .filter(
            state ->
                cells.stream()
                    .filter(cell -> cell.state().equals(state.id()))
                    .anyMatch(cell -> cell.firstOf(scope).equals(Optional.of(rule))))
        .toList();
  }
}
