package nl.hangmap.capture.text;

import java.util.List;
import java.util.Map;

/// What the file of words says of one type.
///
/// @param fallback whether the type counts only where no other type is near
/// @param keyPoints for each key point what stands in front of its value, the surest first
record TypeEntry(boolean fallback, List<WeightedWord> words, Map<String, List<Label>> keyPoints) {}
