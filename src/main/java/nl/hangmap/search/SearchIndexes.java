package nl.hangmap.search;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The search index as its keeper sees it: a copy that can be made again at any time.
@Service
public class SearchIndexes {

  private final RebuildStore rebuilds;
  private final SchedulerClient scheduler;
  private final Viewers viewers;
  private final Clock clock;

  SearchIndexes(RebuildStore rebuilds, SchedulerClient scheduler, Viewers viewers, Clock clock) {
    this.rebuilds = rebuilds;
    this.scheduler = scheduler;
    this.viewers = viewers;
    this.clock = clock;
  }

  /// Has the whole index made again while it stays in use.
  ///
  /// @throws Refusal `search.rebuild-at-work`
  @Transactional
  public Rebuild rebuild() {
    var viewer = viewers.require(Permission.SEARCH_REBUILD);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var rebuild =
        rebuilds
            .start(viewer.name(), now)
            .orElseThrow(() -> Refusal.conflict("search.rebuild-at-work"));
    scheduler.scheduleIfNotExists(RebuildJob.instance(rebuild, now));
    return rebuild;
  }

  /// The latest rebuilding.
  ///
  /// @throws Refusal `search.rebuild-never` before the first
  @Transactional(readOnly = true)
  public Rebuild latest() {
    viewers.require(Permission.SEARCH_REBUILD);
    return rebuilds.latest().orElseThrow(() -> Refusal.notFound("search.rebuild-never"));
  }
}
