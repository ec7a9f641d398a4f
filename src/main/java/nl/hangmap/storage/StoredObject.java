package nl.hangmap.storage;

/// What became of bytes that were put: their name and how many there are.
public record StoredObject(Sha256 hash, long bytes) {}
