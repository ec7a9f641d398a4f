package nl.hangmap.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Remembers for a while who opened what, so that the many parts in which a viewer reads a document
/// count as one opening.
///
/// Each instance remembers for itself and forgets at a restart: an opening may then be recorded
/// twice, and never not at all.
@Component
class RecentOpenings {

  static final Duration ONE_READING = Duration.ofMinutes(30);

  private static final int REMEMBERED = 20_000;

  private final Clock clock;
  private final Map<Opening, Instant> openings =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Opening, Instant> eldest) {
          return size() > REMEMBERED;
        }
      };

  RecentOpenings(Clock clock) {
    this.clock = clock;
  }

  /// What somebody opened.
  record Opening(String viewer, String hash) {}

  static Opening of(String viewer, Rendition rendition) {
    return new Opening(viewer, rendition.document() + "/" + rendition.hash());
  }

  synchronized void remember(Opening opening) {
    openings.remove(opening);
    openings.put(opening, clock.instant());
  }

  synchronized boolean isGoingOn(Opening opening) {
    var since = openings.get(opening);
    return since != null && since.plus(ONE_READING).isAfter(clock.instant());
  }
}
