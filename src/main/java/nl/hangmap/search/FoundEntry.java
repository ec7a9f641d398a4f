package nl.hangmap.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A row of the index.
record FoundEntry(
    HitKind kind,
    String key,
    @Nullable String customer,
    String customerName,
    @Nullable String type,
    @Nullable String department,
    String title,
    String subtitle,
    @Nullable LocalDate date,
    String body) {}
