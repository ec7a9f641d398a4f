package nl.hangmap.access;

import java.util.Optional;
import java.util.function.Supplier;
import nl.hangmap.kernel.Refusal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/// Tells who is at work: the signed-in user of this request, or the job that runs on this thread.
@Component
public class Viewers {

  private static final ScopedValue<Viewer> JOB = ScopedValue.newInstance();

  private final Users users;

  Viewers(Users users) {
    this.users = users;
  }

  /// @throws Refusal `access.nobody` when nobody is signed in and no job runs
  public Viewer current() {
    return find().orElseThrow(() -> new Refusal(Refusal.Kind.UNAUTHENTICATED, "access.nobody"));
  }

  public Optional<Viewer> find() {
    if (JOB.isBound()) {
      return Optional.of(JOB.get());
    }
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !authentication.isAuthenticated()) {
      return Optional.empty();
    }
    return ofRequest(authentication.getName());
  }

  /// Within one request a user is looked up once.
  private Optional<Viewer> ofRequest(String name) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return users.viewer(name);
    }
    var kept = Viewers.class.getName() + "." + name;
    if (request.getAttribute(kept, RequestAttributes.SCOPE_REQUEST) instanceof Viewer viewer) {
      return Optional.of(viewer);
    }
    var found = users.viewer(name);
    found.ifPresent(viewer -> request.setAttribute(kept, viewer, RequestAttributes.SCOPE_REQUEST));
    return found;
  }

  /// Shorthand for `current().require(permission)` that returns the viewer.
  public Viewer require(Permission permission) {
    var viewer = current();
    viewer.require(permission);
    return viewer;
  }

  /// Runs work as somebody else than the signed-in user: a job as the system or as the user who
  /// asked for it.
  public <T> T as(Viewer viewer, Supplier<T> work) {
    return ScopedValue.where(JOB, viewer).call(work::get);
  }

  public void as(Viewer viewer, Runnable work) {
    ScopedValue.where(JOB, viewer).run(work);
  }
}
