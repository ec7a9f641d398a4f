package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.hangmap.HangmapApplication;
import nl.hangmap.HangmapTest;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.kernel.jobs.Instance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// Two instances of the application on one database and one store.
@HangmapTest
class TwoInstancesTest {

  /// Of two pages each, so that there is three times as much to read as one instance takes at once.
  private static final int DOCUMENTS = 3 * (Runtime.getRuntime().availableProcessors() + 2) / 2;

  @Autowired private Intake intake;
  @Autowired private Instance instance;
  @Autowired private PageWorkers workers;
  @Autowired private Environment environment;

  @Test
  void shareTheWorkOnABatchAndDoNothingTwice() {
    try (var other = anotherInstance()) {
      assertThat(other.getBean(Instance.class).name()).isNotEqualTo(instance.name());
      var customer = intake.customer("Samen B.V.");
      var sheets = new ArrayList<Sheet>();
      var expected = new ArrayList<Identifier>();
      for (int number = 0; number < DOCUMENTS; number++) {
        var document = intake.quote(customer);
        expected.add(document.id());
        sheets.add(Sheet.of("Document " + number, "Met enkele regels tekst.").with(document.id()));
        sheets.add(Sheet.of("Het tweede blad van document " + number));
      }
      var batch = intake.done(intake.receive(ScannedFile.pdf("samen.pdf", sheets)));
      assertThat(batch.documents())
          .extracting(FoundDocument::document)
          .containsExactlyElementsOf(expected);
      assertThat(batch.documents()).allSatisfy(found -> assertThat(found.version()).isEqualTo(1));
      assertThat(batch.summary().counts())
          .isEqualTo(new PageCounts(2 * DOCUMENTS, 2 * DOCUMENTS, 0, 0, 0, 0));
      assertThat(List.of(workers, other.getBean(PageWorkers.class)))
          .as("page workers of both instances")
          .allSatisfy(pool -> assertThat(pool.processes()).isNotEmpty());
    }
  }

  private ConfigurableApplicationContext anotherInstance() {
    return new SpringApplicationBuilder(HangmapApplication.class)
        .run(
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--spring.datasource.username=postgres",
            "--spring.datasource.hikari.maximum-pool-size=8",
            "--db-scheduler.polling-interval=200ms",
            "--hangmap.data=" + environment.getProperty("hangmap.data"),
            "--server.port=0");
  }
}
