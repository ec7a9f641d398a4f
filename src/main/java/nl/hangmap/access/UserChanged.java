package nl.hangmap.access;

import java.util.Map;

/// Name, roles, departments or state of an account changed.
///
/// @param changes field by field, as "old → new"
public record UserChanged(String user, Map<String, String> changes) {}
