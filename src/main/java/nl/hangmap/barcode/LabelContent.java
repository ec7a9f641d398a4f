package nl.hangmap.barcode;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What stands on one label: no name and no number of a person, because a label lies on a shelf for
/// everybody to read.
///
/// @param type what kind of thing it is, in the words of the reader, or empty
public record LabelContent(Identifier identifier, String type, @Nullable LocalDate date) {}
