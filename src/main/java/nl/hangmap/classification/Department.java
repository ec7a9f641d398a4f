package nl.hangmap.classification;

import nl.hangmap.kernel.BilingualText;

/// A part of the company with the scope for which it runs its customer system.
public record Department(String id, BilingualText name, String scope) {}
