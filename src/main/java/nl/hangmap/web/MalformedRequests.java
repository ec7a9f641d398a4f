package nl.hangmap.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Says in our words what Spring found wrong with the form of a request.
final class MalformedRequests {

  private MalformedRequests() {}

  static Optional<MalformedRequest> of(Exception failure) {
    return Optional.ofNullable(
        switch (failure) {
          case HttpMessageNotReadableException e -> UnreadableBodies.of(e);
          case MissingServletRequestParameterException e ->
              MalformedRequest.of(400, "request.parameter-missing", e.getParameterName())
                  .at(e.getParameterName());
          case MissingServletRequestPartException e ->
              MalformedRequest.of(400, "request.part-missing", e.getRequestPartName())
                  .at(e.getRequestPartName());
          case MissingRequestHeaderException e ->
              MalformedRequest.of(400, "request.header-missing", e.getHeaderName());
          case MethodArgumentTypeMismatchException e -> wrongType(e);
          case MethodArgumentNotValidException e -> invalid(e.getBindingResult());
          case HttpRequestMethodNotSupportedException e -> wrongMethod(e);
          case HttpMediaTypeNotSupportedException e -> wrongMediaType(e);
          case HttpMediaTypeNotAcceptableException e ->
              MalformedRequest.of(
                  406, "request.not-acceptable", joined(e.getSupportedMediaTypes()));
          case MaxUploadSizeExceededException e -> MalformedRequest.of(413, "request.too-large");
          case MultipartException e when saysFull(e) -> MalformedRequest.of(507, "request.no-room");
          case MultipartException e -> MalformedRequest.of(400, "request.multipart");
          case NoResourceFoundException e -> MalformedRequest.of(404, "request.not-found");
          case NoHandlerFoundException e -> MalformedRequest.of(404, "request.not-found");
          case ErrorResponse e -> other(e);
          default -> null;
        });
  }

  /// The server writes an upload to its temporary folder before anybody sees it.
  private static boolean saysFull(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      var message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("quota exceeded")) {
        return true;
      }
    }
    return false;
  }

  private static MalformedRequest wrongType(MethodArgumentTypeMismatchException e) {
    return MalformedRequest.of(
            400,
            "request.value",
            String.valueOf(e.getValue()),
            ExpectedValues.of(Objects.requireNonNullElse(e.getRequiredType(), String.class)))
        .at(e.getName());
  }

  private static MalformedRequest invalid(BindingResult result) {
    var problems =
        result.getAllErrors().stream()
            .map(
                error -> {
                  var text = Objects.requireNonNullElse(error.getDefaultMessage(), "");
                  var problem = Problem.of("request.field", text);
                  return error instanceof FieldError field ? problem.at(field.getField()) : problem;
                })
            .toList();
    return new MalformedRequest(422, List.copyOf(problems), new HttpHeaders());
  }

  private static MalformedRequest wrongMethod(HttpRequestMethodNotSupportedException e) {
    var possible = e.getSupportedMethods();
    return MalformedRequest.of(
            405,
            "request.method",
            e.getMethod(),
            possible == null ? "" : String.join(", ", possible))
        .with(copied(e));
  }

  private static MalformedRequest wrongMediaType(HttpMediaTypeNotSupportedException e) {
    return MalformedRequest.of(
            415,
            "request.media-type",
            Objects.requireNonNullElse(e.getContentType(), MediaType.ALL).toString(),
            joined(e.getSupportedMediaTypes()))
        .with(copied(e));
  }

  private static @Nullable MalformedRequest other(ErrorResponse response) {
    var status = response.getStatusCode().value();
    return status >= 500 ? null : MalformedRequest.of(status, "request.other", status);
  }

  private static HttpHeaders copied(ErrorResponse response) {
    var headers = new HttpHeaders();
    headers.putAll(response.getHeaders());
    return headers;
  }

  private static String joined(List<MediaType> types) {
    return MediaType.toString(types);
  }
}
