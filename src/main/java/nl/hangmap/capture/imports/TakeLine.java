package nl.hangmap.capture.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import nl.hangmap.capture.ImportedDocuments;
import nl.hangmap.customer.CustomerNumber;
import nl.hangmap.kernel.Problem;
import nl.hangmap.kernel.Refusal;
import nl.hangmap.storage.ContentStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Makes a document of one line: first the bytes of its file are safe, then the document, its
/// content and the line's end are written down in one transaction. Whatever is interrupted is done
/// again, and a line is done once.
@Component
class TakeLine {

  private static final Logger LOG = LoggerFactory.getLogger(TakeLine.class);

  private final ImportTable imports;
  private final LineTable table;
  private final ImportFolder files;
  private final ImportedDocuments documents;
  private final ContentStore store;
  private final TransactionTemplate transaction;

  TakeLine(
      ImportTable imports,
      LineTable table,
      ImportFolder files,
      ImportedDocuments documents,
      ContentStore store,
      TransactionTemplate transaction) {
    this.imports = imports;
    this.table = table;
    this.files = files;
    this.documents = documents;
    this.store = store;
    this.transaction = transaction;
  }

  /// @return false when the import does not run any more
  /// @throws RuntimeException when what it needs is away, so that it must be tried later
  boolean take(ImportRun run, String folder, LineRow row) {
    try {
      var content = content(folder, row);
      return Boolean.TRUE.equals(
          transaction.execute(status -> imports.claim(run, false) && done(run, row, content)));
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.NO_SPACE) {
        throw refusal;
      }
      return fail(run, row, refusal.problems());
    } catch (UncheckedIOException unreadable) {
      var name = Objects.requireNonNullElse(row.line().file(), "");
      return fail(run, row, List.of(Problem.of("import.file-unreadable", name).at(Columns.FILE)));
    } catch (TransientDataAccessException
        | NonTransientDataAccessResourceException
        | CannotCreateTransactionException away) {
      throw away;
    } catch (RuntimeException failure) {
      LOG.error("Line {} of import {} cannot be taken", row.line().place(), run.id(), failure);
      return fail(run, row, List.of(Problem.of("import.line-failed")));
    }
  }

  private ImportedDocuments.@Nullable Content content(String folder, LineRow row) {
    var name = row.line().file();
    if (name == null || row.line().onPaper()) {
      return null;
    }
    var found = files.file(folder, name);
    if (!Objects.equals(found.bytes(), row.bytes()) || !found.modified().equals(row.modified())) {
      throw Refusal.invalidAt(Columns.FILE, "import.file-changed", name);
    }
    try (var bytes = files.open(found)) {
      return new ImportedDocuments.Content(
          ImportFolder.nameOf(name), found.mediaType(), store.put(bytes));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private boolean done(ImportRun run, LineRow row, ImportedDocuments.@Nullable Content content) {
    var wish = row.line().wish();
    var customer = new CustomerNumber(Objects.requireNonNullElse(wish.customer(), ""));
    var made = documents.register(customer, wish.document(), content);
    if (!table.done(run.id(), row.line().place(), made.document().id(), made.batch())) {
      throw new IllegalStateException("the line was taken meanwhile");
    }
    return true;
  }

  private boolean fail(ImportRun run, LineRow row, List<Problem> problems) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              if (!imports.claim(run, true)) {
                return false;
              }
              if (!table.failed(run.id(), row.line().place(), problems)) {
                status.setRollbackOnly();
              }
              return true;
            }));
  }
}
