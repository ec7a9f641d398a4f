package nl.hangmap.mailroom;

/// An answer that can be ticked on a reply form.
///
/// @param digit number beside its box, 1 for the first; the key that gives it at the scan station
public record AnswerOption(String digit, String label) {}
