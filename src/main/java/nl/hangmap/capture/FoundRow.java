package nl.hangmap.capture;

import org.jspecify.annotations.Nullable;

/// A document found in a batch beside the facts that decide who may see it.
record FoundRow(FoundDocument document, @Nullable String type, @Nullable String department) {}
