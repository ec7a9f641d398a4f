package nl.hangmap.capture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A batch with every file and every document found in it.
public record BatchView(
    BatchSummary summary,
    @Nullable String customer,
    @Nullable String type,
    @Nullable String department,
    boolean oneStack,
    List<FileView> files,
    List<FoundDocument> documents,
    List<BlankPage> blanks) {

  public BatchView {
    files = List.copyOf(files);
    documents = List.copyOf(documents);
    blanks = List.copyOf(blanks);
  }
}
