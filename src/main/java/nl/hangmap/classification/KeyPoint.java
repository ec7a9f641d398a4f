package nl.hangmap.classification;

import nl.hangmap.kernel.BilingualText;

/// A field that says the essence of a document without opening it, such as a quote's amount.
public record KeyPoint(String name, BilingualText label, KeyPointKind kind, boolean required) {}
