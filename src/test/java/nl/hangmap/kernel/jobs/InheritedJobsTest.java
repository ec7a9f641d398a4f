package nl.hangmap.kernel.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.hangmap.HangmapTest;
import nl.hangmap.kernel.DataFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HangmapTest
class InheritedJobsTest {

  @Autowired private JdbcClient database;
  @Autowired private InheritedJobs inherited;
  @Autowired private Instance instance;

  @Test
  void setsFreeWhatAKilledProcessOfThisFolderWasDoingAndNothingElse() {
    pick("ours", instance.name());
    pick("theirs", "hangmap-another");
    assertThat(inherited.free()).isEqualTo(1);
    assertThat(isPicked("ours")).isFalse();
    assertThat(isPicked("theirs")).isTrue();
    database.sql("delete from platform.scheduled_task where task_name = 'test-job'").update();
  }

  @Test
  void keepsTheNameOfAFolderAndGivesASecondProcessOneOfItsOwn(@TempDir Path folder)
      throws Exception {
    var data = new DataFolder(folder, false, "all");
    String name;
    try (var first = new Instance(data);
        var second = new Instance(data)) {
      assertThat(first.inherits()).isTrue();
      assertThat(second.inherits()).isFalse();
      assertThat(second.name()).isNotEqualTo(first.name());
      name = first.name();
    }
    try (var restarted = new Instance(data)) {
      assertThat(restarted.name()).isEqualTo(name);
      assertThat(restarted.inherits()).isTrue();
    }
  }

  private void pick(String job, String instance) {
    database
        .sql(
            """
            insert into platform.scheduled_task
              (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
            values ('test-job', :job, now() + interval '1 day', true, :instance, now(), 1)
            """)
        .param("job", job)
        .param("instance", instance)
        .update();
  }

  private boolean isPicked(String job) {
    return database
        .sql("select picked from platform.scheduled_task where task_instance = :job")
        .param("job", job)
        .query(Boolean.class)
        .single();
  }
}
