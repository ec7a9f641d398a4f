package nl.hangmap.audit;

/// A link of the chain, over some entries and the link before it.
@SuppressWarnings("ArrayRecordComponent")
record Seal(long number, int entries, byte[] previous, byte[] hash) {}
