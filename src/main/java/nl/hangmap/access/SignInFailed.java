package nl.hangmap.access;

import org.jspecify.annotations.Nullable;

/// A sign-in was refused.
///
/// @param user the account that was tried, or null when there is none of that name: what was typed
///   may well be a password
public record SignInFailed(@Nullable String user, String address) {}
