package nl.hangmap.capture.guess;

/// What a threshold would have done with the documents that people settled last.
///
/// @param percent the threshold
/// @param settled documents that people settled, at most the last 10,000
/// @param customers of them, those whose customer the text told with at least this certainty
/// @param customersWrong of those, the ones where a person chose another customer
/// @param types those whose type the text told with at least this certainty
/// @param typesWrong of those, the ones where a person chose another type
public record FilingRecord(
    int percent, int settled, int customers, int customersWrong, int types, int typesWrong) {}
