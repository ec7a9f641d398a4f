package nl.hangmap.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the index is to know of a document or place.
///
/// @param key the twelve characters of its identifier
/// @param titleTexts texts by which it is called: title, key points, names, numbers
record NewEntry(
    HitKind kind,
    String key,
    @Nullable String customer,
    String customerName,
    @Nullable String type,
    @Nullable String department,
    String title,
    String subtitle,
    @Nullable LocalDate date,
    List<String> titleTexts,
    String body) {}
