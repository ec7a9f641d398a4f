package nl.hangmap.filetracking;

import java.time.Instant;
import nl.hangmap.barcode.Identifier;
import org.jspecify.annotations.Nullable;

/// One move in the history of a thing, its own or of the box or folder it was in.
///
/// @param item what was moved: the thing itself or what held it
/// @param from where that came from, null when it had no place
/// @param to where that went, null when its place was taken back
/// @param by sign-in name of who moved it
/// @param at moment by the server's clock
/// @param scannedAt moment by the clock of the device, which may have been off-line
/// @param device device that scanned, null for a move on a page
public record Movement(
    long id,
    Identifier item,
    @Nullable PlaceStep from,
    @Nullable PlaceStep to,
    MoveKind kind,
    String by,
    Instant at,
    Instant scannedAt,
    @Nullable String device) {}
