package nl.hangmap.clientfile;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.hangmap.access.Viewer;
import nl.hangmap.barcode.Identifiers;
import nl.hangmap.barcode.Kind;
import nl.hangmap.classification.Classification;
import nl.hangmap.customer.CustomerNumber;
import org.springframework.stereotype.Component;

/// Makes a classified document with an identifier of its own out of what somebody entered.
@Component
class Registration {

  private final DraftCheck drafts;
  private final Classifier classifier;
  private final Identifiers identifiers;
  private final Clock clock;

  Registration(DraftCheck drafts, Classifier classifier, Identifiers identifiers, Clock clock) {
    this.drafts = drafts;
    this.classifier = classifier;
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /// How a document would be kept.
  Classification answer(NewDocument wish, Viewer viewer) {
    return classifier.classify(drafts.draft(wish, viewer, true).facts(), false);
  }

  /// @param complete whether every required key point must be given
  DocumentView document(
      CustomerNumber customer, NewDocument wish, Viewer viewer, boolean complete) {
    var draft = drafts.draft(customer, wish, viewer, complete);
    var answer = classifier.classify(draft.facts(), false);
    return new DocumentView(
        identifiers.next(Kind.DOCUMENT),
        customer,
        draft.type().id(),
        draft.date(),
        draft.title(),
        draft.keyPoints(),
        draft.state(),
        draft.department(),
        answer.handling(),
        answer.ruleId(),
        answer.reason(),
        answer.policyVersion(),
        false,
        1,
        clock.instant().truncatedTo(ChronoUnit.MICROS),
        viewer.name());
  }
}
