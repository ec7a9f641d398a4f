package nl.hangmap.filetracking;

import org.jspecify.annotations.Nullable;

/// Where a station stands: what is scanned next goes into the innermost that can hold it.
public record StationView(
    @Nullable PlaceSummary location, @Nullable PlaceSummary box, @Nullable PlaceSummary folder) {}
