package nl.hangmap.access;

/// A bearer token was withdrawn.
public record TokenRevoked(String user, long token, String label) {}
