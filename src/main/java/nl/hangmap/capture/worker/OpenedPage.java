package nl.hangmap.capture.worker;

import org.jspecify.annotations.Nullable;

/// One page of an opened file: its image, and the visible text it was born with when it comes from
/// a PDF that is not (only) a scan.
public record OpenedPage(PageImage image, @Nullable TextFile bornText) {}
