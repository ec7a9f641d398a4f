package nl.hangmap.web;

import nl.hangmap.kernel.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/// Turns every exception of a controller into an answer: a refusal into its own words, a malformed
/// request into advice, anything else into a reference number.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class FaultAdvice {

  private final Faults faults;

  FaultAdvice(Faults faults) {
    this.faults = faults;
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  Object away(Exception failure, ServletWebRequest request) {
    var fault = faults.failure(503, "request.database-away", failure, request.getRequest());
    return FaultAnswers.answer(
        fault, new HttpHeaders(), request, request.getRequest().getRequestURI());
  }

  @ExceptionHandler(ConcurrencyFailureException.class)
  Object collided(ServletWebRequest request) {
    return refused(new Refusal(Refusal.Kind.CONFLICT, "request.collision"), request);
  }

  /// Security has its own answers, in front of the controllers.
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void notAllowed(RuntimeException denied) {
    throw denied;
  }

  /// The browser went away while its answer was on the way: nobody is left to tell.
  @ExceptionHandler(AsyncRequestNotUsableException.class)
  void gone() {}

  @ExceptionHandler(Exception.class)
  Object other(Exception failure, ServletWebRequest request) {
    return RefusalCauses.of(failure)
        .map(refusal -> refused(refusal, request))
        .or(() -> MalformedRequests.of(failure).map(malformed -> malformed(malformed, request)))
        .orElseGet(() -> failed(failure, request));
  }

  private Object refused(Refusal refusal, ServletWebRequest request) {
    var fault = faults.refusal(refusal, request.getRequest());
    return FaultAnswers.answer(
        fault, new HttpHeaders(), request, request.getRequest().getRequestURI());
  }

  private Object malformed(MalformedRequest malformed, ServletWebRequest request) {
    var fault = faults.refusal(malformed.status(), malformed.problems(), request.getRequest());
    return FaultAnswers.answer(
        fault, malformed.headers(), request, request.getRequest().getRequestURI());
  }

  private Object failed(Exception failure, ServletWebRequest request) {
    var fault = faults.failure(failure, request.getRequest());
    return FaultAnswers.answer(
        fault, new HttpHeaders(), request, request.getRequest().getRequestURI());
  }
}
