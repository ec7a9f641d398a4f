package nl.hangmap.kernel.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sets free at the start what a killed process on this data folder was working on, so that it goes
/// on at once instead of after the missed heartbeats.
@Repository
class InheritedJobs implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(InheritedJobs.class);

  private final JdbcClient database;
  private final Instance instance;

  InheritedJobs(JdbcClient database, Instance instance) {
    this.database = database;
    this.instance = instance;
  }

  @Override
  public void afterSingletonsInstantiated() {
    int freed = instance.inherits() ? free() : 0;
    if (freed > 0) {
      LOG.info("{} jobs of a process that was killed go on now", freed);
    }
  }

  int free() {
    return database
        .sql(
            """
            update platform.scheduled_task
            set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
            where picked and picked_by = :name
            """)
        .param("name", instance.name())
        .update();
  }
}
