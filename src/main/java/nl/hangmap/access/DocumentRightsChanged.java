package nl.hangmap.access;

import java.util.List;

/// The documents that a role may see changed.
public record DocumentRightsChanged(
    Role role, List<DocumentRight> before, List<DocumentRight> after) {}
