package nl.hangmap.capture;

import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A row of `capture.batch`.
///
/// @param twoPass whether all fronts come first, then all backs in reverse
/// @param contentDocument the document whose directly put content only needs renditions, or null
record BatchRow(
    long id,
    Channel channel,
    String receivedBy,
    Instant receivedAt,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department,
    boolean oneStack,
    boolean twoPass,
    @Nullable Identifier contentDocument,
    @Nullable Integer contentVersion) {}
