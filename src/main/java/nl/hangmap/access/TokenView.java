package nl.hangmap.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A bearer token as its owner sees it; the secret is not among it.
public record TokenView(
    long id, String label, Instant createdAt, Instant expiresAt, @Nullable Instant usedAt) {}
