package nl.hangmap.clientfile;

import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.PageRequest;
import org.jspecify.annotations.Nullable;

/// Which part of a client file is asked for.
///
/// @param type only documents of this type, or null for all
public record FileQuestion(CustomerNumber customer, @Nullable String type, PageRequest page) {}
