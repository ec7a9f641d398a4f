package nl.hangmap.access;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which documents each role may see, by document type and department; everything needs
/// `USERS_MANAGE`.
@Service
public class RoleRights {

  private static final Comparator<DocumentRight> ORDER =
      Comparator.comparing(DocumentRight::type).thenComparing(DocumentRight::department);

  private final UserStore store;
  private final Viewers viewers;
  private final ApplicationEventPublisher events;

  RoleRights(UserStore store, Viewers viewers, ApplicationEventPublisher events) {
    this.store = store;
    this.viewers = viewers;
    this.events = events;
  }

  public List<DocumentRight> of(Role role) {
    viewers.require(Permission.USERS_MANAGE);
    return store.documentRights(Set.of(role));
  }

  @Transactional
  public void change(Role role, Set<DocumentRight> wanted) {
    viewers.require(Permission.USERS_MANAGE);
    store.lockAll();
    var before = store.documentRights(Set.of(role));
    var after = wanted.stream().sorted(ORDER).toList();
    if (!Set.copyOf(before).equals(wanted)) {
      store.replaceDocumentRights(role, after);
      events.publishEvent(new DocumentRightsChanged(role, before, after));
    }
  }
}
