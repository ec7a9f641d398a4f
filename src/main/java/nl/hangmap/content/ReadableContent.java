package nl.hangmap.content;

import nl.hangmap.access.Viewer;
import nl.hangmap.customer.CustomerNumber;

/// Content that the viewer has a right to read and has not opened yet.
///
/// Whatever shows it to the viewer is recorded as an opening before the first byte is given;
/// thumbnails are not.
public final class ReadableContent {

  private final Rendition rendition;
  private final Reader reader;
  private final Openings openings;

  /// Whose content it is and who reads it.
  record Reader(CustomerNumber customer, Viewer viewer) {}

  ReadableContent(Rendition rendition, Reader reader, Openings openings) {
    this.rendition = rendition;
    this.reader = reader;
    this.openings = openings;
  }

  public Rendition rendition() {
    return rendition;
  }

  /// Opens the whole.
  public OpenContent open() {
    return openings.open(rendition, reader);
  }

  /// Opens a part; further parts within half an hour belong to the same opening.
  ///
  /// @param from position of the first byte; from 0 it is an opening of its own
  public OpenContent part(long from, long length) {
    return openings.part(rendition, reader, new Openings.Part(from, length));
  }

  /// The viewer looks again at bytes that were kept from an earlier opening.
  public void seenAgain() {
    openings.record(rendition, reader);
  }
}
