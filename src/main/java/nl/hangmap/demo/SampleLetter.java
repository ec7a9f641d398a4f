package nl.hangmap.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A made-up business letter, to be drawn as if it had been printed and scanned.
///
/// @param barcode text of a Code 128 at the top of the first page, or null for a letter without one
/// @param lines body, one entry per printed line; an empty line is a gap
record SampleLetter(
    String sender, List<String> addressee, @Nullable String barcode, List<String> lines) {}
