package nl.hangmap.filetracking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A scan that is in the log, with what came of it.
///
/// @param raw what the scanner gave
/// @param code the barcode in it, null when it is none of ours
/// @param repeated whether it was the same read once more within two seconds, and did nothing
/// @param undone whether it was taken back
public record ScanAnswer(
    String device,
    long sequence,
    String raw,
    @Nullable String code,
    Instant scannedAt,
    ScanOutcome outcome,
    boolean repeated,
    boolean undone) {}
