package nl.hangmap.clientfile;

import java.time.LocalDate;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A piece of post that was sent to the customer and is expected back, or came back.
///
/// @param status such as `SENT`, `RECEIVED` or `UNDELIVERABLE`
/// @param answer what the customer answered, once received
/// @param reason why it could not be delivered, when it came back
public record ExpectedReturn(
    Identifier piece,
    String mailing,
    LocalDate sentOn,
    String status,
    @Nullable String answer,
    @Nullable String reason) {}
