package nl.hangmap.capture.dav;

import java.time.Clock;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Files that a device put under a temporary name and never renamed: they are somebody's paper, and
/// are taken in under the name they have.
@Component
class WaitingFiles {

  private static final Logger LOG = LoggerFactory.getLogger(WaitingFiles.class);

  private final DavFiles files;
  private final DeviceFolders folders;
  private final DavSettings settings;
  private final Users users;
  private final Viewers viewers;
  private final Clock clock;

  WaitingFiles(
      DavFiles files,
      DeviceFolders folders,
      DavSettings settings,
      Users users,
      Viewers viewers,
      Clock clock) {
    this.files = files;
    this.folders = folders;
    this.settings = settings;
    this.users = users;
    this.viewers = viewers;
    this.clock = clock;
  }

  void takeIn() {
    for (var waiting : files.olderThan(clock.instant().minus(settings.renamedWithin()))) {
      try {
        users
            .viewer(waiting.user())
            .ifPresentOrElse(
                viewer -> viewers.as(viewer, () -> folders.takeInAnyway(waiting)),
                () -> LOG.warn("{} waits, and its user is not there any more", waiting));
      } catch (Refusal refused) {
        LOG.warn("{} waits and cannot be taken in: {}", waiting, refused.getMessage());
      }
    }
  }
}
