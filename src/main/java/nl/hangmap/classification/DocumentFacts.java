package nl.hangmap.classification;

import java.time.LocalDate;

/// What the policy looks at; the age is counted from the document's own date.
public record DocumentFacts(String type, String state, LocalDate documentDate, String department) {}
