package nl.hangmap.capture.guess;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets how sure the text alone must be for a document to be filed without a person, and tells how
/// often it would have been right.
@Service
public class FilingRules {

  private static final List<Integer> THRESHOLDS = List.of(99, 98, 95, 90, 80, 70, 50);
  private static final int LEAST = 50;
  private static final int MOST = 100;

  private final FilingRuleStore store;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;

  FilingRules(FilingRuleStore store, Viewers viewers, ApplicationEventPublisher events) {
    this.store = store;
    this.viewers = viewers;
    this.events = events;
  }

  /// The rule as filing goes by it.
  public FilingRule inForce() {
    return store.rule();
  }

  /// The rule, for whoever sets it.
  public FilingRule get() {
    viewers.require(Permission.SETTINGS_MANAGE);
    return store.rule();
  }

  /// What thresholds from 50 to 99 % would have done, the highest first.
  public List<FilingRecord> record() {
    viewers.require(Permission.SETTINGS_MANAGE);
    return store.record(THRESHOLDS);
  }

  /// @throws Refusal `filing-rule.percent` at a percentage that is not 50 to 100, `version.stale`
  ///   when somebody else changed the rule meanwhile
  @Transactional
  public FilingRule change(FilingRule rule) {
    viewers.require(Permission.SETTINGS_MANAGE);
    var problems = new ArrayList<Problem>();
    check("customerPercent", rule.customerPercent(), problems);
    check("typePercent", rule.typePercent(), problems);
    if (!problems.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, problems);
    }
    var before = store.rule();
    if (!store.change(rule)) {
      throw new Refusal(Refusal.Kind.STALE, "version.stale");
    }
    events.publishEvent(new FilingRuleChanged(before, rule));
    return store.rule();
  }

  private static void check(String field, @Nullable Integer percent, List<Problem> problems) {
    if (percent != null && (percent < LEAST || percent > MOST)) {
      problems.add(Problem.of("filing-rule.percent", percent).at(field));
    }
  }
}
