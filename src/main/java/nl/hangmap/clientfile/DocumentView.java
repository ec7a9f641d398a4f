package nl.hangmap.clientfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.classification.Classification;
import nl.hangmap.classification.Handling;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.BilingualText;

/// A document on a client file, as it stands.
///
/// @param keyPoints values in their canonical form by name: `2026-11-30`, `1250.00 EUR`
/// @param rule identifier of the policy's rule that gave the handling
/// @param scanRequested whether somebody asked for a scan of what the policy keeps on paper
public record DocumentView(
    Identifier id,
    CustomerNumber customer,
    String type,
    LocalDate date,
    String title,
    Map<String, String> keyPoints,
    String state,
    String department,
    Handling handling,
    String rule,
    BilingualText reason,
    String policyVersion,
    boolean scanRequested,
    long version,
    Instant registeredAt,
    String registeredBy) {

  public DocumentView {
    keyPoints = Map.copyOf(keyPoints);
  }

  /// Whether content may be added: to what is dynamic, by policy or because a scan was requested.
  public boolean takesContent() {
    return handling == Handling.DYNAMIC;
  }

  DocumentView with(String newTitle, Map<String, String> newKeyPoints, String newState) {
    return new DocumentView(
        id,
        customer,
        type,
        date,
        newTitle,
        newKeyPoints,
        newState,
        department,
        handling,
        rule,
        reason,
        policyVersion,
        scanRequested,
        version,
        registeredAt,
        registeredBy);
  }

  DocumentView with(Classification answer, boolean requested) {
    return new DocumentView(
        id,
        customer,
        type,
        date,
        title,
        keyPoints,
        state,
        department,
        answer.handling(),
        answer.ruleId(),
        answer.reason(),
        answer.policyVersion(),
        requested,
        version,
        registeredAt,
        registeredBy);
  }

  DocumentView asVersion(long newVersion) {
    return new DocumentView(
        id,
        customer,
        type,
        date,
        title,
        keyPoints,
        state,
        department,
        handling,
        rule,
        reason,
        policyVersion,
        scanRequested,
        newVersion,
        registeredAt,
        registeredBy);
  }
}
