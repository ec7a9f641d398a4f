package nl.hangmap.clientfile;

import java.util.Locale;
import nl.hangmap.classification.Classification;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.Handling;
import nl.hangmap.classification.Policy;
import nl.hangmap.kernel.BilingualText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Answers how a document is kept: as the policy says, except that a requested scan makes a static
/// document dynamic.
@Component
class Classifier {

  /// Stands for the rule of the policy where a requested scan decided.
  static final String SCAN_REQUESTED = "scan-requested";

  private static final String REASON = "document.scan-requested.reason";

  private final Policy policy;
  private final MessageSource messages;

  Classifier(Policy policy, MessageSource messages) {
    this.policy = policy;
    this.messages = messages;
  }

  Classification classify(DocumentFacts facts, boolean scanRequested) {
    var answer = policy.classify(facts);
    if (answer.handling() == Handling.DYNAMIC || !scanRequested) {
      return answer;
    }
    var reason = new BilingualText(text(Locale.of("nl")), text(Locale.ENGLISH));
    return new Classification(Handling.DYNAMIC, SCAN_REQUESTED, reason, answer.policyVersion());
  }

  private String text(Locale locale) {
    return messages.getMessage(REASON, null, locale);
  }
}
