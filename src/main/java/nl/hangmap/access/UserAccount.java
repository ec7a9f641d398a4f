package nl.hangmap.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A row of `access.user_account`.
///
/// @param passwordHash encoded with its algorithm's prefix, or null for somebody who signs in
///   elsewhere
/// @param mustChangePassword whether the password was given by somebody else
record UserAccount(
    String name,
    String displayName,
    @Nullable String passwordHash,
    boolean mustChangePassword,
    boolean enabled,
    Set<Role> roles,
    Set<String> departments,
    long version,
    @Nullable Instant signedInAt) {}
