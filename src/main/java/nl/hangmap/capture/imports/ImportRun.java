package nl.hangmap.capture.imports;

/// What the job of an import works on: the import, and the how manieth time it was started.
record ImportRun(long id, int run) {}
