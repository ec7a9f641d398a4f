package nl.hangmap.capture.worker;

import java.util.List;

/// A file taken apart: its media type as found in the content, its pages in order, and the files
/// that came with it when it is a message.
public record OpenedFile(String mediaType, List<OpenedPage> pages, List<MessagePart> attachments) {

  public OpenedFile {
    pages = List.copyOf(pages);
    attachments = List.copyOf(attachments);
  }
}
