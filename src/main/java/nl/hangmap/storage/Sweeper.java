package nl.hangmap.storage;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Finds objects to which nobody refers, marks them, and removes those that stayed so long enough.
///
/// An object is marked in one batch and removed in a later one, at least `orphan-age` after;
/// putting it again takes the mark away first, so that an object cannot vanish between being put
/// and being referred to. Each batch is a transaction; a sweep that is cut off goes on where it
/// was.
@Component
class Sweeper {

  private static final int MARK_BATCH = 1000;
  private static final int REMOVE_BATCH = 25;

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final int BATCHES_AT_ONCE = 40;

  private final ObjectPlace place;
  private final SweepStore store;
  private final ObjectProvider<ObjectReferences> references;
  private final TransactionTemplate transaction;
  private final StorageSettings settings;
  private final Clock clock;

  Sweeper(
      ObjectPlace place,
      SweepStore store,
      ObjectProvider<ObjectReferences> references,
      TransactionTemplate transaction,
      StorageSettings settings,
      Clock clock) {
    this.place = place;
    this.store = store;
    this.references = references;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /// Walks a bounded part of all objects.
  void sweep() {
    if (references.stream().findAny().isEmpty()) {
      LOG.warn("No module says which objects it refers to; nothing is swept");
      return;
    }
    for (int batch = 0; batch < BATCHES_AT_ONCE && run(this::markBatch) == MARK_BATCH; batch++) {
      LOG.debug("Marked a batch, and more objects follow");
    }
    for (int batch = 0; batch < BATCHES_AT_ONCE && run(this::removeBatch) > 0; batch++) {
      LOG.debug("Removed a batch, and more may be marked");
    }
  }

  private int run(java.util.function.IntSupplier batch) {
    Integer count = transaction.execute(status -> batch.getAsInt());
    return count == null ? 0 : count;
  }

  private int markBatch() {
    var hashes = place.list(store.position().orElse(null), MARK_BATCH);
    store.mark(without(hashes, referenced(hashes)), clock.instant());
    store.moveTo(hashes.size() < MARK_BATCH ? null : hashes.getLast());
    return hashes.size();
  }

  private int removeBatch() {
    var before = clock.instant().minus(settings.orphanAge());
    var marked = store.lockMarkedBefore(before, REMOVE_BATCH);
    var orphans = without(marked, referenced(marked));
    orphans.forEach(place::delete);
    store.unmark(marked);
    if (!orphans.isEmpty()) {
      LOG.info("Removed {} objects to which nobody refers", orphans.size());
    }
    return marked.size();
  }

  private Set<Sha256> referenced(Collection<Sha256> hashes) {
    var all = new HashSet<Sha256>();
    if (!hashes.isEmpty()) {
      references.stream().forEach(module -> all.addAll(module.referenced(hashes)));
    }
    return all;
  }

  private static List<Sha256> without(List<Sha256> hashes, Set<Sha256> kept) {
    return hashes.stream().filter(hash -> !kept.contains(hash)).toList();
  }
}
