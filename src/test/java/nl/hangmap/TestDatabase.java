package nl.hangmap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// One PostgreSQL server for the whole test run; each application context gets a database and a
/// data folder of its own.
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + newDatabase(),
            "spring.datasource.username=postgres",
            "spring.datasource.hikari.maximum-pool-size=12",
            "db-scheduler.polling-interval=200ms",
            "hangmap.data=" + newFolder())
        .applyTo(context);
  }

  /// Makes an empty database and returns its JDBC URL; user `postgres` without a password.
  public static String newDatabase() {
    var name = "test_" + COUNT.incrementAndGet();
    try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException("No database for the test", failed);
    }
    return Server.INSTANCE.getJdbcUrl("postgres", name);
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("hangmap-test-");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static final class Server {

    private static final EmbeddedPostgres INSTANCE = start();

    /// Application contexts stop at the same moment: give them the time to hand back their
    /// connections.
    private static void stopAfterItsUsers(EmbeddedPostgres server) {
      try {
        for (var wait = 0; wait < 100 && connections(server) > 1; wait++) {
          Thread.sleep(100);
        }
        server.close();
      } catch (IOException | SQLException failed) {
        throw new IllegalStateException("The test database does not stop", failed);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    private static int connections(EmbeddedPostgres server) throws SQLException {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement();
          var row =
              statement.executeQuery(
                  "select count(*) from pg_stat_activity where backend_type = 'client backend'")) {
        row.next();
        return row.getInt(1);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopAfterItsUsers(server)));
        return server;
      } catch (IOException failed) {
        throw new UncheckedIOException("The test database does not start", failed);
      }
    }
  }
}
