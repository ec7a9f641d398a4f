package nl.hangmap.filetracking.web;

import java.time.Instant;
import java.util.List;
import nl.hangmap.filetracking.ScanChoice;
import nl.hangmap.filetracking.Tone;
import org.jspecify.annotations.Nullable;

/// The answer to a scan as a device shows it.
///
/// @param code the barcode in what was scanned, null when it is none of ours
/// @param say short text, for a voice or a glance
/// @param show the whole text
/// @param sound `good`, `already`, `unknown` or `wrong`
/// @param waitFor `answer` or `reason` when the scan is complete only with that
/// @param choices what it can be completed with
/// @param repeated the same read once more within two seconds, which did nothing
/// @param undone whether it was taken back
/// @param undoable whether it did something that can be taken back
record ScanReport(
    String device,
    @Nullable Long sequence,
    String scanned,
    @Nullable String code,
    @Nullable Instant at,
    String status,
    Tone tone,
    String say,
    String show,
    String sound,
    @Nullable String waitFor,
    List<ScanChoice> choices,
    boolean repeated,
    boolean undone,
    boolean undoable) {}
