package nl.hangmap.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Something that was found.
///
/// @param key customer number, or the twelve characters of an identifier
/// @param customer number of the customer it belongs to, or null
/// @param type type of a document, or of a place its kind: `LOCATION`, `BOX`, `FOLDER`
/// @param subtitle key points of a document, address of a customer, path of a place
/// @param href the page that shows it
/// @param titleHighlight title with what was searched for marked
/// @param textHighlight the part of a document's text where it was found, or null
public record SearchHit(
    HitKind kind,
    String key,
    @Nullable String customer,
    @Nullable String customerName,
    @Nullable String type,
    @Nullable String department,
    String title,
    String subtitle,
    @Nullable LocalDate date,
    String href,
    Highlighted titleHighlight,
    Highlighted subtitleHighlight,
    @Nullable Highlighted textHighlight) {}
