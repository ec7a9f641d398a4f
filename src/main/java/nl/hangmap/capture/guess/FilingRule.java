package nl.hangmap.capture.guess;

import org.jspecify.annotations.Nullable;

/// How sure the text alone must be for a document to be filed without a person, in percent of 50 to
/// 100; null stands for never.
///
/// @param version counts the changes; a change names the version it is based on
public record FilingRule(
    @Nullable Integer customerPercent, @Nullable Integer typePercent, long version) {

  boolean allows(@Nullable Integer least, int percent) {
    return least != null && percent >= least;
  }
}
