package nl.hangmap.capture.worker;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoppedWorkersTest {

  private static final int PAGES = 300;

  @TempDir private Path folder;

  /// Else a document that was being read while the application stops would be set aside for good.
  @Test
  void doNotBlameTheFileThatWasBeingReadWhenTheyStopped() throws Exception {
    var pages = new ArrayList<BufferedImage>();
    for (int page = 0; page < PAGES; page++) {
      pages.add(SamplePage.bitonal());
    }
    var stack = new SampleFiles(folder).tiff("CCITT T.6", pages);
    try (var workers = TestWorkers.with();
        var other = Executors.newSingleThreadExecutor()) {
      var reading = other.submit(() -> workers.open(stack, folder.resolve("pages")));
      awaitAWorker(workers);
      workers.close();
      assertThatThrownBy(() -> reading.get(1, TimeUnit.MINUTES))
          .hasCauseInstanceOf(WorkerNotStarted.class);
    }
  }

  private static void awaitAWorker(PageWorkers workers) throws InterruptedException {
    while (workers.processes().isEmpty()) {
      Thread.sleep(20);
    }
  }
}
