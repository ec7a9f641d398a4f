package nl.hangmap.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import nl.hangmap.kernel.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;

/// Answers what went wrong outside every controller: in a filter, in security, or while a page was
/// being rendered.
@Controller
class ErrorPages implements ErrorController {

  private final Faults faults;

  ErrorPages(Faults faults) {
    this.faults = faults;
  }

  @RequestMapping("/error")
  Object error(ServletWebRequest request) {
    var path =
        Objects.requireNonNullElse(
            (String) request.getRequest().getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
            "/error");
    return FaultAnswers.answer(fault(request.getRequest()), new HttpHeaders(), request, path);
  }

  private Fault fault(HttpServletRequest request) {
    var failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (failure != null) {
      return RefusalCauses.of(failure)
          .map(refusal -> faults.refusal(refusal, request))
          .orElseGet(() -> faults.failure(failure, request));
    }
    var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return faults.refusal(
        status == null ? 404 : status, List.of(problem(status, request)), request);
  }

  private static Problem problem(@Nullable Integer status, HttpServletRequest request) {
    return switch (status) {
      case null -> Problem.of("request.not-found");
      case 403 -> forbidden(request);
      case 404 -> Problem.of("request.not-found");
      case 413 -> Problem.of("request.too-large");
      default -> Problem.of("request.other", status);
    };
  }

  private static Problem forbidden(HttpServletRequest request) {
    var forged = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    return Problem.of(forged ? "request.csrf" : "request.forbidden");
  }
}
