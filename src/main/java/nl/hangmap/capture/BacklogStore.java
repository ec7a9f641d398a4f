package nl.hangmap.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The jobs of the pipeline seen as a backlog, and how many are done in what time.
@Repository
class BacklogStore {

  private static final int COUNTED = 100_000;

  private static final Map<String, String> JOB_NAMES =
      Stream.of(Stage.values()).collect(Collectors.toMap(Stage::name, Stage::task));

  /// Needs the names of the jobs as parameters.
  private static final String JOBS_OF_BATCH =
      """
      with job (task, instance) as (
        select :OPEN, id::text from capture.file
          where batch_id = :batch and state = 'RECEIVED'
        union all
        select :SPLIT, id::text from capture.file
          where batch_id = :batch and state = 'OPENED'
        union all
        select :READ, id::text from capture.page
          where batch_id = :batch and state = 'RECEIVED'
        union all
        select :FILE, id::text from capture.item
          where batch_id = :batch and state = 'FILING')
      """;

  private final JdbcClient database;

  BacklogStore(JdbcClient database) {
    this.database = database;
  }

  /// What waits, runs and was done of one stage.
  StageLoad load(Stage stage, Instant now) {
    return database
        .sql(
            """
            select w.*, d.* from (
              select count(*) filter (where not picked and execution_time < :never) as waiting,
                count(*) filter (where picked) as running,
                count(*) filter (where not picked and execution_time >= :never) as stopped,
                count(*) filter (where not picked and execution_time < :never
                  and consecutive_failures > 0) as troubled
              from (select picked, execution_time, consecutive_failures
                from platform.scheduled_task where task_name = :task limit :counted) one
            ) w, (
              select coalesce(sum(done), 0) as last_hour,
                coalesce(sum(done) filter (where began_at >= :quarter), 0) as last_quarter
              from capture.step_count where task = :task and began_at >= :hour
            ) d
            """)
        .param("task", stage.task())
        .param("never", at(CaptureJobs.NEVER))
        .param("counted", COUNTED)
        .param("hour", at(now.minus(Duration.ofHours(1))))
        .param("quarter", at(now.minus(Duration.ofMinutes(15))))
        .query((row, number) -> load(stage, row, now))
        .single();
  }

  private static StageLoad load(Stage stage, ResultSet row, Instant now) throws SQLException {
    int waiting = row.getInt("waiting");
    return new StageLoad(
        stage,
        waiting,
        row.getInt("running"),
        row.getInt("stopped"),
        row.getInt("troubled"),
        row.getInt("last_hour"),
        expectedEnd(waiting, row.getInt("last_quarter"), now));
  }

  private static @Nullable Instant expectedEnd(int waiting, int inQuarter, Instant now) {
    return waiting == 0 || inQuarter == 0
        ? null
        : now.plusSeconds(Duration.ofMinutes(15).toSeconds() * waiting / inQuarter);
  }

  /// Counts one step as done.
  void count(String task, Instant now) {
    long slot = now.getEpochSecond() / 300 * 300;
    database
        .sql(
            """
            insert into capture.step_count as c (began_at, task, done) values (:slot, :task, 1)
            on conflict (began_at, task) do update set done = c.done + 1
            """)
        .param("slot", at(Instant.ofEpochSecond(slot)))
        .param("task", task)
        .update();
  }

  void forget(Instant before) {
    database
        .sql("delete from capture.step_count where began_at < :before")
        .param("before", at(before))
        .update();
  }

  /// Changes what is said of the pace of a batch.
  ///
  /// @return false when it is so already
  boolean change(long batch, Urgency urgency, @Nullable String stoppedBy, Instant now) {
    return database
            .sql(
                """
                update capture.batch set urgency = :urgency, stopped_by = :stoppedBy,
                  stopped_at = case when :stoppedBy::text is null then null else :now end
                where id = :batch and (urgency <> :urgency
                  or (stopped_by is null) <> (:stoppedBy::text is null))
                """)
            .param("batch", batch)
            .param("urgency", urgency.name())
            .param("stoppedBy", stoppedBy)
            .param("now", at(now))
            .update()
        == 1;
  }

  /// Brings the waiting jobs of a batch to the pace; those that run at this moment end their step.
  void repace(long batch, Pace pace, Instant now) {
    database
        .sql(
            JOBS_OF_BATCH
                + """
                update platform.scheduled_task t set priority = t.priority % 10 + :priority,
                  execution_time = case when :stopped then :never
                    when t.execution_time >= :never then :now else t.execution_time end,
                  version = t.version + 1
                from job where t.task_name = job.task and t.task_instance = job.instance
                  and not t.picked
                """)
        .params(JOB_NAMES)
        .param("batch", batch)
        .param("priority", pace.urgency().priority())
        .param("stopped", pace.stopped())
        .param("never", at(CaptureJobs.NEVER))
        .param("now", at(now))
        .update();
  }

  /// Lets jobs that failed and wait to be tried again run at once.
  ///
  /// @return how many
  int hurryTroubled(Instant now) {
    return database
        .sql(
            """
            update platform.scheduled_task set execution_time = :now, version = version + 1
            where task_name in (:tasks) and consecutive_failures > 0 and not picked
              and execution_time > :now and execution_time < :never
            """)
        .param("tasks", JOB_NAMES.values())
        .param("now", at(now))
        .param("never", at(CaptureJobs.NEVER))
        .update();
  }

  /// Makes the refused files of a batch received ones again.
  List<Long> takeAgain(long batch) {
    return database
        .sql(
            """
            update capture.file set state = 'RECEIVED', problem = null
            where batch_id = :batch and state = 'REFUSED' returning id
            """)
        .param("batch", batch)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
