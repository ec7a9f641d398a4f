package nl.hangmap.storage;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One kind of place where objects lie; says [StorageUnavailable] or [StorageFull] in the words of
/// its own technique.
interface ObjectPlace {

  /// Makes spooled bytes an object; does nothing when it is there already.
  void keep(Spooled bytes);

  InputStream open(Sha256 hash);

  InputStream open(Sha256 hash, long from, long length);

  Optional<Long> size(Sha256 hash);

  void delete(Sha256 hash);

  List<Sha256> list(@Nullable Sha256 after, int limit);

  /// Returns quietly when objects can be kept here.
  void check();

  /// Where it is, for the health page and the log.
  String describe();

  /// The path of an object below the root, the same in every place, so that a folder can be copied
  /// to a bucket and back.
  static String path(Sha256 hash) {
    var hex = hash.hex();
    return hex.substring(0, 2) + "/" + hex.substring(2, 4) + "/" + hex;
  }
}
