package nl.hangmap.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Names what a field of some type may hold, in a form that needs no translation.
final class ExpectedValues {

  private ExpectedValues() {}

  static String of(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Enum<?>) constant).name())
          .collect(Collectors.joining(" | "));
    }
    if (type == LocalDate.class) {
      return "2026-12-31";
    }
    if (type == Instant.class) {
      return "2026-12-31T23:59:59Z";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true | false";
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return "0-9";
    }
    return type == String.class ? "\"…\"" : type.getSimpleName();
  }
}
