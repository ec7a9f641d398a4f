package nl.hangmap.access;

import java.util.Set;

/// An account was made.
public record UserAdded(String user, Set<Role> roles, Set<String> departments) {}
