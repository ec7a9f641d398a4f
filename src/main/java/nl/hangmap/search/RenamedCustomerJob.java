package nl.hangmap.search;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.customer.CustomerNumber;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes a customer's new name on all documents and folders in the index.
@Configuration(proxyBeanMethods = false)
class RenamedCustomerJob {

  private static final TaskDescriptor<RenamedCustomer> DESCRIPTOR =
      TaskDescriptor.of("index-renamed-customer", RenamedCustomer.class);
  private static final int PART = 100;
  private static final int MOST_RETRIES = 10;

  /// Data of the job.
  record RenamedCustomer(String customer) {}

  static SchedulableInstance<RenamedCustomer> instance(CustomerNumber customer, long version) {
    return DESCRIPTOR
        .instance(customer + "/" + version)
        .data(new RenamedCustomer(customer.value()))
        .scheduledTo(Instant.EPOCH);
  }

  @Bean
  OneTimeTask<RenamedCustomer> indexRenamedCustomer(
      Indexer indexer, EntryStore store, Viewers viewers, TransactionTemplate transaction) {
    var work = new Work(indexer, store, transaction);
    return Tasks.oneTime(DESCRIPTOR)
        .onFailure(
            new FailureHandler.MaxRetriesFailureHandler<>(
                MOST_RETRIES,
                new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(10))))
        .execute(
            (instance, context) ->
                viewers.as(
                    Viewer.system("search-index"), () -> work.all(instance.getData().customer())));
  }

  private record Work(Indexer indexer, EntryStore store, TransactionTemplate transaction) {

    void all(String customer) {
      all(customer, HitKind.DOCUMENT, indexer::document);
      all(customer, HitKind.PLACE, indexer::place);
    }

    private void all(String customer, HitKind kind, Consumer<Identifier> update) {
      var keys = store.keysOf(customer, kind, "", PART);
      while (!keys.isEmpty()) {
        var part = keys;
        transaction.executeWithoutResult(
            status -> part.forEach(key -> update.accept(Identifier.parse(key))));
        keys = store.keysOf(customer, kind, part.getLast(), PART);
      }
    }
  }
}
