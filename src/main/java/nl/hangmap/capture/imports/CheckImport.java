package nl.hangmap.capture.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nl.hangmap.kernel.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The dry run: looks at every line of a list and every file of its folder, and takes nothing.
///
/// Lines are written down a thousand at a time; whatever was interrupted begins anew.
@Component
class CheckImport {

  private static final int AT_ONCE = 1_000;
  private static final int MOST_LINES = 1_000_000;
  private static final int MOST_STRAYS = 100_000;

  private final ImportTable imports;
  private final LineTable table;
  private final LineCheck check;
  private final ImportFolder files;
  private final TransactionTemplate transaction;
  private final Clock clock;

  CheckImport(
      ImportTable imports,
      LineTable table,
      LineCheck check,
      ImportFolder files,
      TransactionTemplate transaction,
      Clock clock) {
    this.imports = imports;
    this.table = table;
    this.check = check;
    this.files = files;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param goesOn false once the application stops
  /// @throws CancellationException when it stopped before the end
  void run(long id, BooleanSupplier goesOn) {
    var row = imports.find(id).orElseThrow();
    if (row.state() != ImportState.CHECKING) {
      return;
    }
    boolean more = true;
    while (more) {
      more = table.forget(id);
    }
    try {
      new Run(row, goesOn).all();
    } catch (ListUnusable unusable) {
      refuse(id, unusable.problem());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(row.path() + " cannot be read", unreadable);
    }
  }

  void refuse(long id, Problem problem) {
    transaction.executeWithoutResult(
        status ->
            imports
                .lock(id)
                .filter(row -> row.state() == ImportState.CHECKING)
                .ifPresent(
                    row -> imports.state(id, ImportState.REFUSED, problem, clock.instant())));
  }

  /// One run through a list.
  private final class Run {

    private final ImportRow row;
    private final BooleanSupplier goesOn;
    private final List<ListedLine> lines = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private int place;
    private int bad;
    private int strays;

    private Run(ImportRow row, BooleanSupplier goesOn) {
      this.row = row;
      this.goesOn = goesOn;
    }

    private void all() throws IOException, ListUnusable {
      var list = files.list(row.path());
      try (var bytes = new Counted(files.open(list));
          var reader = ListReader.of(row.list(), bytes)) {
        for (var line = reader.next(); line != null; line = reader.next()) {
          lines.add(line);
          if (lines.size() == AT_ONCE) {
            keep(bytes.count);
          }
        }
        keep(bytes.count);
      }
      if (place == 0) {
        throw new ListUnusable("import.list-empty");
      }
      files.walk(row.folder(), list.path(), this::see);
      keepNames();
      transaction.executeWithoutResult(
          status -> {
            table.markRepeated(row.id());
            table.markTakenBefore(row);
            imports.allChecked(row.id());
          });
    }

    private void keep(long bytes) throws ListUnusable {
      goOn();
      var checked = check.check(row.folder(), place + 1, lines);
      place += lines.size();
      bad += (int) checked.stream().filter(line -> line.state() == LineState.BAD).count();
      lines.clear();
      if (place > MOST_LINES) {
        throw new ListUnusable("import.list-long", MOST_LINES);
      }
      boolean goesOnStill =
          Boolean.TRUE.equals(
              transaction.execute(
                  status -> {
                    table.add(row.id(), checked);
                    return imports.checked(row.id(), bytes, place, bad);
                  }));
      if (!goesOnStill) {
        throw new ListUnusable("import.check-stopped");
      }
    }

    private void see(String name) {
      names.add(name);
      if (names.size() == AT_ONCE) {
        keepNames();
      }
    }

    private void keepNames() {
      goOn();
      if (strays < MOST_STRAYS) {
        strays += table.addStrays(row.id(), place + strays, names);
      }
      names.clear();
    }

    private void goOn() {
      if (!goesOn.getAsBoolean()) {
        throw new CancellationException("the application stops");
      }
    }
  }

  /// Counts the bytes that were read.
  private static final class Counted extends FilterInputStream {

    private long count;

    Counted(InputStream bytes) {
      super(bytes);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count += Math.max(read, 0);
      return read;
    }
  }
}
