package nl.hangmap.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A refusal or failure in the viewer's words, ready to be shown or sent.
///
/// @param title the status in words
/// @param said what is wrong and what to do, the headline first
/// @param reference number under which the cause was logged, or null for an expected refusal
record Fault(int status, String title, List<Said> said, @Nullable String reference) {

  /// One thing that is wrong.
  record Said(String code, @Nullable String field, String message) {}

  public List<String> texts() {
    return said.stream().map(Said::message).distinct().toList();
  }

  /// Problem details as RFC 9457 has them, with our code and the list of all problems.
  record Body(
      String type,
      String title,
      int status,
      String detail,
      String code,
      List<Said> problems,
      @Nullable String reference) {}

  Body body() {
    var first = said.getFirst();
    return new Body(
        "urn:hangmap:problem:" + first.code(),
        title,
        status,
        first.message(),
        first.code(),
        said,
        reference);
  }
}
