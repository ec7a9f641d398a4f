package nl.hangmap.capture;

import nl.hangmap.storage.Sha256;
import org.jspecify.annotations.Nullable;

/// A file of a batch and what became of it.
///
/// @param sha256 hash of the file as it came in, noted before anything else was done with it
/// @param mediaType what its content is, known once it was opened
/// @param pagesRead how many of its pages were read so far
/// @param problem why nothing could be taken from it, or null
/// @param sameAs an earlier batch that holds a file with the very same bytes, or null
public record FileView(
    int number,
    String name,
    Sha256 sha256,
    long bytes,
    @Nullable String mediaType,
    FileState state,
    int pages,
    int pagesRead,
    @Nullable FileProblem problem,
    @Nullable Long sameAs) {}
