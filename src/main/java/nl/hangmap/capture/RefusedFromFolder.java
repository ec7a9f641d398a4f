package nl.hangmap.capture;

/// A file of the watched folder that could not be opened.
record RefusedFromFolder(long batch, String name, FileProblem problem) {}
