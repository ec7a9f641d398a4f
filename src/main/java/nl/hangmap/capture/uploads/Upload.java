package nl.hangmap.capture.uploads;

import java.util.UUID;

/// A file that comes in a piece at a time.
///
/// @param number its place in its set, from 1
/// @param bytes how many it will have
/// @param received how many of them are safe on disk
public record Upload(UUID id, UUID set, int number, String name, long bytes, long received) {

  public boolean isWhole() {
    return received == bytes;
  }
}
