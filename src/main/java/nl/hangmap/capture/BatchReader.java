package nl.hangmap.capture;

import java.util.List;
import nl.hangmap.access.Viewer;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads a whole batch as it stands at one moment.
@Component
class BatchReader {

  private final BatchStore batches;
  private final FileStore files;
  private final FoundDocumentStore documents;
  private final PageStore pages;

  BatchReader(BatchStore batches, FileStore files, FoundDocumentStore documents, PageStore pages) {
    this.batches = batches;
    this.files = files;
    this.documents = documents;
    this.pages = pages;
  }

  /// What became of documents that the viewer may not see is told without naming them.
  @Transactional(
      readOnly = true,
      isolation = org.springframework.transaction.annotation.Isolation.REPEATABLE_READ)
  BatchView view(long id, Viewer viewer) {
    var batch =
        batches.find(id).orElseThrow(() -> Refusal.notFound("batch.unknown", Long.toString(id)));
    return new BatchView(
        batches.summary(id).orElseThrow(),
        batch.customer(),
        batch.type(),
        batch.department(),
        batch.oneStack(),
        files.views(id),
        shown(documents.of(id), viewer),
        pages.blanks(id));
  }

  private static List<FoundDocument> shown(List<FoundRow> rows, Viewer viewer) {
    return rows.stream()
        .map(
            row ->
                row.type() == null
                        || row.department() == null
                        || viewer.mayRead(row.type(), row.department())
                    ? row.document()
                    : row.document().withoutDocument())
        .toList();
  }
}
