package nl.hangmap.web;

import java.util.Optional;
import java.util.stream.Stream;
import nl.hangmap.kernel.Refusal;

/// Finds the refusal inside what frameworks wrap around it, such as a value of a request body that
/// refused to be made.
final class RefusalCauses {

  private static final int DEPTH = 10;

  private RefusalCauses() {}

  static Optional<Refusal> of(Throwable failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEPTH)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
  }
}
