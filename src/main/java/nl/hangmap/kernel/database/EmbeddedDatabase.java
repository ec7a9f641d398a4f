package nl.hangmap.kernel.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// A PostgreSQL server that lives in the data folder and outlives a killed application.
///
/// Binaries come from the class path; rows are durable (fsync on); it listens on the loopback
/// address only and asks for a password that was made at the first start and is kept in a file only
/// its owner can read.
class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String OWNER = "postgres";
  private static final Duration START_WAIT = Duration.ofSeconds(60);

  private final Path home;
  private final String password;
  private final int port;
  private final EmbeddedPostgres server;

  EmbeddedDatabase(Path home) {
    this.home = home;
    this.password = EmbeddedDatabaseFiles.password(home);
    this.port = EmbeddedDatabaseFiles.port(home);
    this.server = startWithOneRetry();
    requirePassword();
  }

  /// Just after a kill the old server may still be on its way out, so the first attempt may fail
  /// without a fault.
  private EmbeddedPostgres startWithOneRetry() {
    try {
      return start();
    } catch (IOException | IllegalStateException first) {
      LOG.info(
          "The embedded database did not start at once ({}); trying once more", first.getMessage());
      try {
        return start();
      } catch (IOException second) {
        throw new IllegalStateException(
            "The embedded database in " + home + " does not start; see its messages above", second);
      }
    }
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(home.resolve("cluster"))
        .setOverrideWorkingDirectory(home.resolve("binaries").toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(START_WAIT)
        .setPort(port)
        .setConnectConfig("password", password)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("password_encryption", "scram-sha-256")
        .setServerConfig("max_connections", "60")
        .setServerConfig("shared_buffers", "256MB")
        .setServerConfig("timezone", "UTC")
        .start();
  }

  /// The server is made with open access on loopback; from here on it asks for the password.
  private void requirePassword() {
    var rules = home.resolve("cluster/pg_hba.conf");
    try {
      if (Files.readString(rules).equals(EmbeddedDatabaseFiles.ACCESS_RULES)) {
        return;
      }
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("alter role " + OWNER + " password '" + password + "'");
        Files.writeString(rules, EmbeddedDatabaseFiles.ACCESS_RULES);
        statement.execute("select pg_reload_conf()");
      }
    } catch (IOException | SQLException failed) {
      throw new IllegalStateException(
          "The embedded database could not be locked with its password", failed);
    }
  }

  @Override
  public String getJdbcUrl() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?reWriteBatchedInserts=true";
  }

  @Override
  public @Nullable String getUsername() {
    return OWNER;
  }

  @Override
  public @Nullable String getPassword() {
    return password;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
