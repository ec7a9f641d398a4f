package nl.hangmap.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// Puts refusals and failures into the viewer's language; logs failures once, under a reference
/// number.
@Component
class Faults {

  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

  private final MessageSource messages;
  private final LocaleResolver languages;

  Faults(MessageSource messages, LocaleResolver languages) {
    this.messages = messages;
    this.languages = languages;
  }

  Fault refusal(Refusal refusal, HttpServletRequest request) {
    return fault(refusal.kind().status(), refusal.problems(), null, request);
  }

  Fault refusal(int status, List<Problem> problems, HttpServletRequest request) {
    return fault(status, problems, null, request);
  }

  /// A failure of ours: the cause goes to the log, the reference to the user.
  Fault failure(Throwable cause, HttpServletRequest request) {
    return failure(500, "request.failed", cause, request);
  }

  Fault failure(int status, String code, Throwable cause, HttpServletRequest request) {
    var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    LOG.error("{}: {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
    return fault(status, List.of(Problem.of(code)), reference, request);
  }

  private Fault fault(
      int status, List<Problem> problems, @Nullable String reference, HttpServletRequest request) {
    var locale = languages.resolveLocale(request);
    var said = problems.stream().map(problem -> said(problem, locale)).toList();
    return new Fault(status, title(status, locale), said, reference);
  }

  private Fault.Said said(Problem problem, Locale locale) {
    var text =
        messages.getMessage(
            "refusal." + problem.code(), problem.arguments().toArray(), problem.code(), locale);
    return new Fault.Said(problem.code(), problem.field(), text == null ? problem.code() : text);
  }

  private String title(int status, Locale locale) {
    var group = "web.error." + (status < 500 ? 400 : 500);
    var fallback = messages.getMessage(group, null, locale);
    var title = messages.getMessage("web.error." + status, null, fallback, locale);
    return title == null ? fallback : title;
  }
}
