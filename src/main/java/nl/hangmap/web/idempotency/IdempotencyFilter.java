package nl.hangmap.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/// Carries out a POST with an `Idempotency-Key` once, and gives its answer again to whoever repeats
/// it within a day.
///
/// Only success is kept: a refused request changed nothing, and its key may be used again.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class IdempotencyFilter extends OncePerRequestFilter {

  static final String HEADER = "Idempotency-Key";

  /// Answers with a secret that must be kept nowhere, not even for a repetition.
  private static final String SECRETS = "/api/v1/tokens";

  private static final String REPLAYED = "Idempotency-Replayed";
  private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,200}");
  private static final int MOST_IN_MEMORY = 10_000_000;
  private static final List<String> KEPT =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  private final IdempotencyStore store;
  private final RunningRequests running;
  private final MultipartResolver multipart;
  private final HandlerExceptionResolver problems;
  private final Clock clock;

  IdempotencyFilter(
      IdempotencyStore store,
      RunningRequests running,
      MultipartResolver multipart,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      Clock clock) {
    this.store = store;
    this.running = running;
    this.multipart = multipart;
    this.problems = problems;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return !"POST".equals(request.getMethod())
        || request.getHeader(HEADER) == null
        || request.getUserPrincipal() == null
        || !path.startsWith("/api/v1/")
        || path.equals(SECRETS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      var whole = readWhole(request);
      var keyed = keyed(whole);
      switch (store.claim(keyed, running.owner(), clock.instant(), RunningRequests.LEASE)) {
        case Claim.Mine mine -> carryOut(keyed, whole, response, chain);
        case Claim.Answered answered -> replay(answered.answer(), response);
        case Claim.Running still -> {
          response.setHeader(HttpHeaders.RETRY_AFTER, "2");
          throw new Refusal(Refusal.Kind.CONFLICT, "idempotency.running");
        }
        case Claim.Taken taken -> throw refused(Refusal.Kind.INVALID, "idempotency.key-reused");
      }
    } catch (Refusal | MultipartException refused) {
      problems.resolveException(request, response, null, refused);
    }
  }

  /// The request in a form that can be read twice.
  private HttpServletRequest readWhole(HttpServletRequest request) throws IOException {
    if (form(request) != null) {
      return request;
    }
    if (multipart.isMultipart(request)) {
      return multipart.resolveMultipart(request);
    }
    var body = request.getInputStream().readNBytes(MOST_IN_MEMORY + 1);
    if (body.length > MOST_IN_MEMORY) {
      throw new Refusal(Refusal.Kind.TOO_LARGE, "request.too-large");
    }
    return new RereadableRequest(request, body);
  }

  private static @Nullable MultipartHttpServletRequest form(HttpServletRequest request) {
    return WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
  }

  private static KeyedRequest keyed(HttpServletRequest request) throws IOException {
    var key = request.getHeader(HEADER);
    if (!FORM.matcher(key).matches()) {
      throw refused(Refusal.Kind.MALFORMED, "idempotency.key-form");
    }
    var form = form(request);
    var hash =
        form == null
            ? RequestDigest.of(request, request.getInputStream().readAllBytes())
            : RequestDigest.of(form);
    return new KeyedRequest(request.getUserPrincipal().getName(), key, hash);
  }

  private void carryOut(
      KeyedRequest keyed,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    var done = false;
    running.begin();
    try {
      chain.doFilter(request, answer);
      done = answer.getStatus() < 400;
      if (done) {
        store.keep(keyed, running.owner(), kept(answer));
      }
    } finally {
      if (!done) {
        store.release(keyed, running.owner());
      }
      running.end();
    }
    answer.copyBodyToResponse();
  }

  private static KeptAnswer kept(ContentCachingResponseWrapper answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (var name : KEPT) {
      var value = answer.getHeader(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    return new KeptAnswer(answer.getStatus(), headers, answer.getContentAsByteArray());
  }

  private static void replay(KeptAnswer answer, HttpServletResponse response) throws IOException {
    response.setStatus(answer.status());
    answer.headers().forEach(response::setHeader);
    response.setHeader(REPLAYED, "true");
    response.getOutputStream().write(answer.body());
  }

  private static Refusal refused(Refusal.Kind kind, String code) {
    return new Refusal(kind, List.of(Problem.of(code).at(HEADER)));
  }
}
