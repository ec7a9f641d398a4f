package nl.hangmap.mailroom;

import java.time.Instant;
import java.time.LocalDate;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;

/// A piece of post that is expected back.
///
/// @param position its number within the mailing, from 1
/// @param sentOn day it was mailed, or printed as long as that is not known
/// @param answer digit of the answer, null when none was given
/// @param receivedOn day on which it came back
/// @param scannedAt moment at which its return was scanned
/// @param document the paper that came back, where it is kept as a static document
public record PieceView(
    Identifier code,
    long mailing,
    int position,
    CustomerNumber customer,
    LocalDate sentOn,
    PieceStatus status,
    boolean waitingForAnswer,
    @Nullable String answer,
    @Nullable UndeliverableReason reason,
    @Nullable LocalDate receivedOn,
    @Nullable Instant scannedAt,
    @Nullable Identifier document) {}
