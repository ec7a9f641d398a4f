package nl.hangmap.access;

import jakarta.servlet.http.HttpServletRequest;

/// Who is behind a request: a program, a script on a page, or a person's browser.
final class Requests {

  private Requests() {}

  static boolean isForProgram(HttpServletRequest request) {
    var path = path(request);
    return path.startsWith("/api/") || path.startsWith("/v3/api-docs") || isForDevice(request);
  }

  static boolean isForDevice(HttpServletRequest request) {
    var path = path(request);
    return path.equals("/dav") || path.startsWith("/dav/");
  }

  /// A part of a page, asked for by htmx.
  static boolean isForPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null;
  }

  /// Sent by a script: a challenge would make the browser show its own sign-in window.
  static boolean isFromScript(HttpServletRequest request) {
    return isForPart(request)
        || request.getHeader("X-Requested-With") != null
        || "cors".equals(request.getHeader("Sec-Fetch-Mode"));
  }

  static boolean isSignIn(HttpServletRequest request) {
    var path = path(request);
    return path.equals(SignInAnswers.PAGE) || path.equals("/sign-out");
  }

  /// A page that makes sense to return to after signing in.
  static boolean isPage(HttpServletRequest request) {
    return "GET".equals(request.getMethod())
        && !isForProgram(request)
        && !isForPart(request)
        && !path(request).equals("/error");
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }
}
