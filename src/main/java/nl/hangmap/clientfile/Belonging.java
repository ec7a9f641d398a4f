package nl.hangmap.clientfile;

import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import org.jspecify.annotations.Nullable;

/// What an identifier on paper names.
///
/// @param customer whose it is, or null for what belongs to nobody, such as a location
/// @param document the document it names or holds, or null
/// @param type type of that document, or null
/// @param href page that shows it
public record Belonging(
    @Nullable CustomerNumber customer,
    @Nullable Identifier document,
    @Nullable String type,
    String href) {}
