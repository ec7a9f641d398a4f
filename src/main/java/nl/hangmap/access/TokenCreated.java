package nl.hangmap.access;

import java.time.Instant;

/// A user made a bearer token.
public record TokenCreated(String user, long token, String label, Instant expiresAt) {}
