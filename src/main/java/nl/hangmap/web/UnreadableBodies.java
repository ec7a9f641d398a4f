package nl.hangmap.web;

import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says where in a JSON body the mistake is, and what was expected there.
final class UnreadableBodies {

  private static final int SHOWN = 60;

  private UnreadableBodies() {}

  static MalformedRequest of(HttpMessageNotReadableException failure) {
    return switch (failure.getCause()) {
      case UnrecognizedPropertyException e -> unknownField(e);
      case InvalidFormatException e ->
          wrongValue(String.valueOf(e.getValue()), e.getTargetType(), e);
      case MismatchedInputException e when !e.getPath().isEmpty() ->
          wrongValue(path(e), e.getTargetType(), e);
      case StreamReadException e -> unreadable(e);
      case JacksonException e -> unreadable(e);
      case null -> MalformedRequest.of(400, "request.body-missing");
      default -> MalformedRequest.of(400, "request.unreadable", "");
    };
  }

  private static MalformedRequest wrongValue(String value, Class<?> type, JacksonException e) {
    var shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    return MalformedRequest.of(400, "request.value", shown, ExpectedValues.of(type)).at(path(e));
  }

  private static MalformedRequest unknownField(UnrecognizedPropertyException e) {
    var known = e.getKnownPropertyIds();
    var names =
        known == null
            ? ""
            : known.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
    return MalformedRequest.of(400, "request.field-unknown", e.getPropertyName(), names)
        .at(path(e));
  }

  private static MalformedRequest unreadable(JacksonException e) {
    var at = e.getLocation();
    var where = at == null ? "" : " (" + at.getLineNr() + ":" + at.getColumnNr() + ")";
    return MalformedRequest.of(400, "request.unreadable", where);
  }

  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            part ->
                part.getPropertyName() == null
                    ? String.valueOf(part.getIndex())
                    : part.getPropertyName())
        .collect(Collectors.joining("."));
  }
}
