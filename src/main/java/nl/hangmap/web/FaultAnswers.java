package nl.hangmap.web;

import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/// The form in which a fault is answered: problem details for the API, a fragment in the alert
/// region for htmx, a page for everything else.
final class FaultAnswers {

  /// Request attribute that tells the layout to do without the database.
  static final String BARE = FaultAnswers.class.getName() + ".BARE";

  private static final int SERVER_FAILURE = 500;
  private static final int UNAVAILABLE = 503;

  private FaultAnswers() {}

  static Object answer(Fault fault, HttpHeaders headers, ServletWebRequest request, String path) {
    if (fault.status() == UNAVAILABLE) {
      headers.set(HttpHeaders.RETRY_AFTER, "30");
    }
    if (isForProgram(path)) {
      return ResponseEntity.status(fault.status())
          .headers(headers)
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(fault.body());
    }
    if (fault.status() >= SERVER_FAILURE) {
      request.getRequest().setAttribute(BARE, true);
    }
    return page(fault, headers, request);
  }

  private static boolean isForProgram(String path) {
    return path.startsWith("/api/") || path.startsWith("/v3/api-docs") || path.startsWith("/dav");
  }

  private static ModelAndView page(Fault fault, HttpHeaders headers, ServletWebRequest request) {
    var isPart = request.getHeader("HX-Request") != null;
    if (isPart) {
      headers.set("HX-Retarget", "#alerts");
      headers.set("HX-Reswap", "innerHTML");
      headers.set("HX-Reselect", ".outcome");
      headers.set("HX-Push-Url", "false");
    }
    var response = Objects.requireNonNull(request.getResponse());
    headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    var page = new ModelAndView(isPart ? "web/fault :: fault" : "web/error");
    page.addAllObjects(Map.of("fault", fault));
    page.setStatus(HttpStatusCode.valueOf(fault.status()));
    return page;
  }
}
