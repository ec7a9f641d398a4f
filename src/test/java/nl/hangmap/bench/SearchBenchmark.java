package nl.hangmap.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import nl.hangmap.HangmapApplication;
import nl.hangmap.access.DocumentRight;
import nl.hangmap.access.DocumentRights;
import nl.hangmap.access.Role;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.ClientFiles;
import nl.hangmap.customer.BulkCustomers;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import nl.hangmap.demo.DemoCustomers;
import nl.hangmap.search.Search;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Prints how long it takes to find a customer, to open a client file and to search, with 100,000
/// customers and 1,000,000 documents, for somebody who may see everything and for others.
public final class SearchBenchmark {

  private static final int ROUNDS = 200;
  private static final long SEED = 4711;

  private final SearchQuestions questions;
  private final Viewers viewers;
  private final int count;
  private final List<NewCustomer> sample;

  private SearchBenchmark(ConfigurableApplicationContext application, int count) {
    this.questions =
        new SearchQuestions(
            application.getBean(Customers.class),
            application.getBean(ClientFiles.class),
            application.getBean(Search.class));
    this.viewers = application.getBean(Viewers.class);
    this.count = count;
    this.sample = DemoCustomers.generate(SEED, count).toList();
  }

  /// @param arguments number of customers, with ten documents each; folder of the database, which
  ///   is used again when it is filled already
  public static void main(String[] arguments) throws Exception {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    var folder =
        arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("search-bench-");
    print(count, folder, System.out);
    System.exit(0);
  }

  /// Fills a database and prints the figures.
  public static void print(int count, Path folder, PrintStream out) throws Exception {
    try (var application =
        new SpringApplicationBuilder(HangmapApplication.class)
            .run(
                "--hangmap.data=" + folder,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error")) {
      var benchmark = new SearchBenchmark(application, count);
      benchmark.fill(application, out);
      benchmark.measure(out);
    }
  }

  private void fill(ConfigurableApplicationContext application, PrintStream out) throws Exception {
    var database = application.getBean(JdbcClient.class);
    long there = number(database, "select count(*) from search.entry");
    if (there == 0) {
      long start = System.nanoTime();
      insert(application.getBean(DataSource.class));
      out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }
    out.printf(
        Locale.ROOT,
        "%,d customers, %,d documents, index %,d MB of %,d MB%n",
        number(database, "select count(*) from customer.customer"),
        number(database, "select count(*) from search.entry"),
        number(database, "select pg_total_relation_size('search.entry') / 1000000"),
        number(database, "select pg_database_size(current_database()) / 1000000"));
  }

  private void insert(DataSource database) throws Exception {
    try (var connection = database.getConnection()) {
      try (var settings = connection.createStatement()) {
        settings.execute("set synchronous_commit = off");
      }
      BulkCustomers.insert(connection, sample.stream());
      MadeUpDocuments.insert(connection, sample);
      vacuum(connection);
    }
  }

  private static void vacuum(java.sql.Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("vacuum analyze");
    }
  }

  private void measure(PrintStream out) {
    var everybody = List.of(admin(), sales(), narrow());
    out.printf("%-34s", "milliseconds p50 / p95");
    everybody.forEach(viewer -> out.printf("%20s", viewer.name()));
    out.printf("%22s%n", "others to admin, p50");
    for (var question : questions.all()) {
      var figures = everybody.stream().map(viewer -> times(viewer, question)).toList();
      out.printf("%-34s", question.name());
      figures.forEach(each -> out.printf(Locale.ROOT, "%11.1f / %6.1f", each.median(), each.p95()));
      figures.stream()
          .skip(1)
          .forEach(
              each ->
                  out.printf(Locale.ROOT, "%11.2f", each.median() / figures.getFirst().median()));
      out.println();
    }
  }

  private Times times(Viewer viewer, SearchQuestions.Question question) {
    run(viewer, question, ROUNDS / 4);
    return new Times(run(viewer, question, ROUNDS));
  }

  private double[] run(Viewer viewer, SearchQuestions.Question question, int rounds) {
    var random = new SplittableRandom(SEED + rounds);
    var times = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      var asked = question.text().apply(sample.get(random.nextInt(count)), random);
      long start = System.nanoTime();
      viewers.as(viewer, () -> question.ask().accept(asked));
      times[round] = (System.nanoTime() - start) / 1e6;
    }
    return times;
  }

  private static long number(JdbcClient database, String sql) {
    return database.sql(sql).query(Long.class).single();
  }

  private static Viewer admin() {
    return new Viewer("admin", "admin", Set.of(Role.ADMIN), Set.of(), DocumentRights.ALL);
  }

  /// As the role comes with the product.
  private static Viewer sales() {
    return with(
        "sales",
        new DocumentRight(DocumentRight.ANY, "sales"),
        new DocumentRight("quote", DocumentRight.ANY),
        new DocumentRight("correspondence", DocumentRight.ANY),
        new DocumentRight("reply-coupon", DocumentRight.ANY));
  }

  /// Somebody who sees one type of document only.
  private static Viewer narrow() {
    return with("narrow", new DocumentRight("complaint", "care"));
  }

  private static Viewer with(String name, DocumentRight... rights) {
    var documents = new DocumentRights(List.of(rights));
    return new Viewer(name, name, Set.of(Role.SALES), Set.of("sales"), documents);
  }

  /// Sorted times in milliseconds.
  private record Times(double[] sorted) {

    Times {
      Arrays.sort(sorted);
    }

    double median() {
      return sorted[sorted.length / 2];
    }

    double p95() {
      return sorted[sorted.length * 95 / 100];
    }
  }
}
