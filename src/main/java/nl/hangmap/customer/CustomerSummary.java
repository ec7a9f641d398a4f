package nl.hangmap.customer;

import org.jspecify.annotations.Nullable;

/// A customer in a list.
///
/// @param address the first of visiting, postal and invoice address, or null without any
public record CustomerSummary(
    CustomerNumber number,
    CustomerKind kind,
    String name,
    String sortName,
    @Nullable Address address) {}
