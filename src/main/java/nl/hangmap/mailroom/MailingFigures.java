package nl.hangmap.mailroom;

import java.util.Map;

/// How a mailing stands, in numbers of pieces.
///
/// @param sent all pieces made for it
/// @param notMailedYet those of them that are still in the house
/// @param received back from the customer
/// @param receivedByAnswer by digit of the answer; those without an answer are in none
/// @param undeliverable back from the post
/// @param undeliverableByReason by name of the reason
/// @param open still expected
/// @param waitingForAnswer those open that were scanned without the answer on them
public record MailingFigures(
    long sent,
    long notMailedYet,
    long received,
    Map<String, Long> receivedByAnswer,
    long undeliverable,
    Map<String, Long> undeliverableByReason,
    long open,
    long waitingForAnswer) {}
