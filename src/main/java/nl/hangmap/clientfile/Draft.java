package nl.hangmap.clientfile;

import java.time.LocalDate;
import java.util.Map;
import nl.hangmap.classification.DocumentFacts;
import nl.hangmap.classification.DocumentType;

/// A document whose every part was found good, about to be registered.
record Draft(
    DocumentType type,
    LocalDate date,
    String title,
    Map<String, String> keyPoints,
    String state,
    String department) {

  DocumentFacts facts() {
    return new DocumentFacts(type.id(), state, date, department);
  }
}
