package nl.hangmap.access;

import java.util.Set;

/// A user that an administrator adds; the password is made by Hangmap.
///
/// @param name sign-in name; made lower case
public record NewAccount(
    String name, String displayName, Set<Role> roles, Set<String> departments) {}
