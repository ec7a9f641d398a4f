package nl.hangmap.clientfile;

import nl.hangmap.clientfile.DocumentFact.ContentFact;
import nl.hangmap.clientfile.DocumentFact.PlaceFact;
import org.jspecify.annotations.Nullable;

/// A document with where its paper lies and what of it opens on screen, as far as known.
public record FileEntry(
    DocumentView document, @Nullable PlaceFact place, @Nullable ContentFact content) {}
