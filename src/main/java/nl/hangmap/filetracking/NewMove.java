package nl.hangmap.filetracking;

import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// A move to be made.
///
/// @param to null takes away the place it had, which only taking back a first placing does
/// @param scannedAt moment by the clock of the device
/// @param scan the scan that asked for it, null for a move on a page
record NewMove(
    Identifier item,
    @Nullable Identifier to,
    MoveKind kind,
    Instant scannedAt,
    @Nullable Scan scan) {}
