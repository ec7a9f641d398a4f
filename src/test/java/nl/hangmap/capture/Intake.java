package nl.hangmap.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.clientfile.DocumentView;
import nl.hangmap.clientfile.Documents;
import nl.hangmap.clientfile.NewDocument;
import nl.hangmap.customer.CustomerDetails;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.customer.Customers;
import nl.hangmap.customer.NewCustomer;
import org.springframework.stereotype.Component;

/// The language of the tests of intake: customers, documents, batches handed in and waited for.
@Component
class Intake {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final long PATIENCE_MILLIS = 180_000;

  final Batches batches;
  final Customers customers;
  final Documents documents;
  final Viewers viewers;

  Intake(Batches batches, Customers customers, Documents documents, Viewers viewers) {
    this.batches = batches;
    this.customers = customers;
    this.documents = documents;
    this.viewers = viewers;
  }

  <T> T system(Supplier<T> work) {
    return viewers.as(Viewer.system("test"), work);
  }

  CustomerNumber customer(String name) {
    var number = "CAP" + System.nanoTime() % 1_000_000_000 + "-" + COUNT.incrementAndGet();
    return system(
        () -> customers.create(new NewCustomer(number, CustomerDetails.company(name))).number());
  }

  DocumentView quote(CustomerNumber customer) {
    return document(customer, "quote", Map.of("number", "2026-" + COUNT.incrementAndGet()));
  }

  DocumentView document(CustomerNumber customer, String type, Map<String, String> keyPoints) {
    var wish = new NewDocument(type, LocalDate.of(2026, 11, 1), null, keyPoints, null, null);
    return system(() -> documents.register(customer, wish));
  }

  long receive(NewBatch wish, ScannedFile... files) {
    return system(
        () -> batches.receive(wish, Arrays.stream(files).map(ScannedFile::incoming).toList()));
  }

  long receive(ScannedFile... files) {
    return receive(NewBatch.from(Channel.API), files);
  }

  long receiveFor(CustomerNumber customer, String type, ScannedFile... files) {
    return receive(new NewBatch(Channel.API, customer.value(), type, null, false, null), files);
  }

  /// Waits until nothing of the batch is under way, and looks at every moment whether the sum of
  /// its pages is right.
  BatchView done(long batch) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (true) {
      var view = system(() -> batches.get(batch));
      assertSumIsRight(view);
      if (view.summary().state() != BatchState.PROCESSING) {
        return view;
      }
      if (System.currentTimeMillis() > end) {
        throw new AssertionError("batch " + batch + " is not done: " + view);
      }
      pause();
    }
  }

  BatchView taken(ScannedFile... files) {
    return done(receive(files));
  }

  static void assertSumIsRight(BatchView view) {
    var counts = view.summary().counts();
    assertThat(counts.received())
        .isEqualTo(view.files().stream().mapToInt(FileView::pages).sum())
        .isEqualTo(
            counts.filed()
                + counts.inReview()
                + counts.rejected()
                + counts.separators()
                + counts.blank()
                + counts.processing());
  }

  static List<String> reasons(FoundDocument found) {
    return found.reasons().stream().map(Reason::name).toList();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
