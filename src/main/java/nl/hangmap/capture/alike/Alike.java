package nl.hangmap.capture.alike;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps by what documents are recognised, and which earlier ones each looks like.
@Component
public class Alike {

  private static final int MOST = 5;

  private final AlikeStore store;

  Alike(AlikeStore store) {
    this.store = store;
  }

  /// An earlier document that looks the same.
  ///
  /// @param percent how much alike; 100 for the same bytes
  public record Earlier(long item, Kind kind, int percent) {}

  /// In which way two documents are the same.
  public enum Kind {
    /// The very same file.
    BYTES,
    /// Another scan of the same paper.
    SCAN
  }

  /// Looks for earlier documents like this one; a second look at the same document changes nothing.
  ///
  /// @param picture of its first page as the worker gives it, or null
  @Transactional
  public void look(long item, String text, @Nullable String picture) {
    var print = Print.of(text, Picture.of(picture));
    var phrases = Print.phrases(text);
    store.keep(item, print, phrases);
    for (long same : store.sameBytes(item, MOST)) {
      store.flag(item, new Earlier(same, Kind.BYTES, 100));
    }
    for (var near : store.near(item, phrases)) {
      double likeness = print.likeness(near.print());
      if (likeness > 0) {
        store.flag(item, new Earlier(near.item(), Kind.SCAN, (int) Math.floor(likeness * 100)));
      }
    }
  }

  /// The earlier documents that look like an item, the likest first.
  public List<Earlier> of(long item) {
    return store.of(item, MOST);
  }
}
