package nl.hangmap.barcode.reading;

/// The decoders that all passes over one page share, and what they may cost together.
record Readers(LinearCodes linear, MatrixCodes matrix, Effort effort) {}
