package nl.hangmap.classification;

import nl.hangmap.kernel.BilingualText;

/// The policy's answer for one document, with the rule that gave it and that rule's reason.
///
/// @param policyVersion the policy file's own version and the start of its hash, as
///   `2026-11+0123456789ab`
public record Classification(
    Handling handling, String ruleId, BilingualText reason, String policyVersion) {}
