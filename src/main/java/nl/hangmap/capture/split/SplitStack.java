package nl.hangmap.capture.split;

import java.util.List;

/// A stack taken apart: every page is in exactly one document or is a separator.
public record SplitStack(List<SplitDocument> documents, List<Long> separators) {

  public SplitStack {
    documents = List.copyOf(documents);
    separators = List.copyOf(separators);
  }
}
