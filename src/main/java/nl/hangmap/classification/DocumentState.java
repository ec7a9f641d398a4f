package nl.hangmap.classification;

import nl.hangmap.kernel.BilingualText;

/// A state a document of some type can be in.
///
/// @param open whether the document still asks for something, so that it is listed first
public record DocumentState(String id, BilingualText name, boolean open) {}
