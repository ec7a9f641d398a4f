package nl.hangmap.barcode;

/// A wish for identifiers to be printed before it is known what they will be stuck on.
///
/// @param size how many, 1 to 10,000
/// @param purpose what they are for, in the words of the person who asks
/// @param reservedBy name of that person
public record NewSeries(Kind kind, int size, String purpose, String reservedBy) {}
