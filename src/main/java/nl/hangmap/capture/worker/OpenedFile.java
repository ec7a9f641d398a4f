package nl.hangmap.capture.worker;

import java.util.List;

/// A file taken apart: its media type as found in the content, and its pages in order.
public record OpenedFile(String mediaType, List<OpenedPage> pages) {

  public OpenedFile {
    pages = List.copyOf(pages);
  }
}
