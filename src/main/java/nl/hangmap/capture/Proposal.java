package nl.hangmap.capture;

import org.jspecify.annotations.Nullable;

/// What is already known of a document that waits for a person.
record Proposal(@Nullable String customer, @Nullable String type, @Nullable String department) {

  static final Proposal NONE = new Proposal(null, null, null);
}
