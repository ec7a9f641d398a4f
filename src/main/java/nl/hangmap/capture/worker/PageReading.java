package nl.hangmap.capture.worker;

import org.jspecify.annotations.Nullable;

/// What was read on a page: its text when asked for, and whether the page is blank.
public record PageReading(@Nullable PageText text, boolean blank) {}
