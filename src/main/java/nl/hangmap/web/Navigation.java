package nl.hangmap.web;

import static nl.hangmap.access.Permission.*;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The pages a viewer can go to, in the order of the menu; a page that this instance does not serve
/// is left out.
@Component
class Navigation {

  private static final List<Destination> ALL =
      List.of(
          new Destination("home", "/", "h", null),
          new Destination("mailroom", "/mailroom", "m", RETURN_SCAN),
          new Destination("customers", "/customers", "c", CUSTOMER_READ),
          new Destination("batches", "/capture", "b", CAPTURE),
          new Destination("review", "/review", "r", REVIEW),
          new Destination("archive", "/archive", "a", PLACE_READ),
          new Destination("scan", "/archive/scan", "s", PLACE_SCAN),
          new Destination("mailings", "/mailings", "i", MAILING_READ),
          new Destination("types", "/administration/document-types", "t", TYPES_READ),
          new Destination("filing", "/administration/filing", "f", SETTINGS_MANAGE),
          new Destination("audit", "/audit", "o", AUDIT_READ),
          new Destination("users", "/administration/users", "u", USERS_MANAGE));

  private final RequestMappingHandlerMapping handlers;
  private Set<String> served = Set.of();

  Navigation(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers) {
    this.handlers = handlers;
  }

  private record Destination(
      String name, String href, String key, @Nullable Permission permission) {}

  /// A page to go to.
  ///
  /// @param name part of the message keys `web.nav.<name>` and `web.nav.<name>.about`
  /// @param key the letter that opens it after `g`
  /// @param current whether it is the page shown
  /// @param count address of a small fragment with what waits there, where the page has one
  record Link(String name, String href, String key, boolean current, @Nullable String count) {}

  @EventListener(ContextRefreshedEvent.class)
  void learnWhatIsServed() {
    var paths = new TreeSet<String>();
    handlers
        .getHandlerMethods()
        .keySet()
        .forEach(mapping -> paths.addAll(mapping.getDirectPaths()));
    served = Set.copyOf(paths);
  }

  boolean serves(String path) {
    return served.contains(path);
  }

  /// @param path of the page shown
  List<Link> of(Viewer viewer, String path) {
    var open =
        ALL.stream()
            .filter(to -> to.permission() == null || viewer.may(to.permission()))
            .filter(to -> serves(to.href()))
            .toList();
    var current = current(open, path);
    return open.stream().map(to -> link(to, to.href().equals(current))).toList();
  }

  private Link link(Destination to, boolean current) {
    var count = to.href() + "/open-count";
    return new Link(to.name(), to.href(), to.key(), current, serves(count) ? count : null);
  }

  private static String current(List<Destination> open, String path) {
    return open.stream()
        .map(Destination::href)
        .filter(href -> path.equals(href) || path.startsWith(href + "/"))
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .orElse("");
  }
}
