package nl.hangmap.capture.dav;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Remembers the names of files that were taken in, because a device looks after sending whether
/// its file is there. A restart forgets them; nothing depends on it.
@Component
class TakenNames {

  private static final int MOST = 1_000;

  private record Place(String user, DavPath path) {}

  private final Map<Place, DavEntry> taken =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, DavEntry> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(String user, DavEntry entry) {
    taken.put(new Place(user, entry.path()), entry);
  }

  synchronized Optional<DavEntry> find(String user, DavPath path) {
    return Optional.ofNullable(taken.get(new Place(user, path)));
  }

  synchronized void remove(String user, DavPath path) {
    taken.remove(new Place(user, path));
  }

  synchronized List<DavEntry> in(String user, DavPath folder) {
    return taken.entrySet().stream()
        .filter(one -> one.getKey().user().equals(user))
        .map(Map.Entry::getValue)
        .filter(entry -> entry.path().parent().equals(folder))
        .toList();
  }
}
