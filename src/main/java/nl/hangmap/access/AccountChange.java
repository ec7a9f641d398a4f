package nl.hangmap.access;

import java.util.Set;

/// What an administrator changes of a user, as a whole.
///
/// @param enabled false switches the user off; the account and its past stay
public record AccountChange(
    String displayName, boolean enabled, Set<Role> roles, Set<String> departments) {}
