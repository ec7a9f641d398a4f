package nl.hangmap.web;

import jakarta.servlet.RequestDispatcher;
import java.util.List;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// What the layout of every page asks for, under the bean name `shell`.
@Component("shell")
class Shell {

  private static final String ACCOUNT = "/account";
  private static final String SEARCH = "/search";

  private final Viewers viewers;
  private final Navigation navigation;

  Shell(Viewers viewers, Navigation navigation) {
    this.viewers = viewers;
    this.navigation = navigation;
  }

  /// The frame around one page.
  ///
  /// @param viewer who is signed in, or null
  /// @param searchable whether the search field is shown
  /// @param account whether the user's own page exists
  /// @param back the address of this page, to return to after the language was changed
  record View(
      @Nullable Viewer viewer,
      List<Navigation.Link> navigation,
      boolean searchable,
      boolean account,
      String back) {}

  public View view() {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    var path = failed == null ? request.getRequestURI() : failed;
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    var back = "GET".equals(request.getMethod()) ? path + query : "/";
    if (request.getAttribute(FaultAnswers.BARE) != null) {
      return new View(null, List.of(), false, false, back);
    }
    return viewers
        .find()
        .map(
            viewer ->
                new View(
                    viewer,
                    navigation.of(viewer, path),
                    navigation.serves(SEARCH),
                    navigation.serves(ACCOUNT),
                    back))
        .orElseGet(() -> new View(null, List.of(), false, false, back));
  }
}
