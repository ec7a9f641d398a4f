package nl.hangmap.capture.imports;

import java.util.Map;
import nl.hangmap.clientfile.NewDocument;
import org.jspecify.annotations.Nullable;

/// What a line of the list says of its document.
public record ImportWish(
    @Nullable String customer,
    @Nullable String type,
    @Nullable String date,
    @Nullable String title,
    @Nullable String state,
    @Nullable String department,
    Map<String, String> keyPoints) {

  static final ImportWish NOTHING = new ImportWish(null, null, null, null, null, null, Map.of());

  NewDocument document() {
    return new NewDocument(type, date, title, keyPoints, state, department);
  }
}
