package nl.hangmap.capture.imports;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import nl.hangmap.kernel.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes the good lines of an import, one after the other, until it is stopped or through.
@Component
class RunImport {

  private static final int AT_ONCE = 100;

  private final ImportTable imports;
  private final LineTable table;
  private final TakeLine lines;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RunImport(
      ImportTable imports,
      LineTable table,
      TakeLine lines,
      TransactionTemplate transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.imports = imports;
    this.table = table;
    this.lines = lines;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /// @param goesOn false once no more lines are to be taken now
  /// @return whether there is more to do
  boolean run(ImportRun run, BooleanSupplier goesOn) {
    var row = imports.find(run.id()).orElseThrow();
    int after = 0;
    while (true) {
      var good = table.good(run.id(), after, AT_ONCE);
      if (good.isEmpty()) {
        end(run);
        return false;
      }
      for (var line : good) {
        if (!goesOn.getAsBoolean()) {
          return true;
        }
        if (!lines.take(run, row.folder(), line)) {
          return false;
        }
        after = line.line().place();
      }
    }
  }

  private void end(ImportRun run) {
    transaction.executeWithoutResult(
        status ->
            imports
                .lock(run.id())
                .filter(row -> row.state() == ImportState.RUNNING)
                .ifPresent(
                    row -> {
                      imports.state(run.id(), ImportState.DONE, null, clock.instant());
                      events.publishEvent(
                          new ImportSteered(run.id(), row.path(), "ended", row.counts()));
                    }));
  }

  /// Stops an import that cannot go on by itself.
  void halt(ImportRun run, Problem problem) {
    transaction.executeWithoutResult(
        status ->
            imports
                .lock(run.id())
                .filter(row -> row.state() == ImportState.RUNNING)
                .ifPresent(
                    row -> imports.state(run.id(), ImportState.STOPPED, problem, clock.instant())));
  }
}
