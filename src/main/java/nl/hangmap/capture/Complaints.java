package nl.hangmap.capture;

import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;

/// Says what is wrong once, and again only when it changes or came back: what is tried every second
/// must not fill the log.
final class Complaints {

  private final Logger log;
  private Map<Object, String> earlier = new HashMap<>();
  private Map<Object, String> now = new HashMap<>();

  Complaints(Logger log) {
    this.log = log;
  }

  /// What was not said since the last call is solved.
  void nextRound() {
    earlier = now;
    now = new HashMap<>();
  }

  void about(Object subject, String problem) {
    if (!problem.equals(earlier.get(subject)) && !problem.equals(now.get(subject))) {
      log.warn("{}: {}", subject, problem);
    }
    now.put(subject, problem);
  }
}
