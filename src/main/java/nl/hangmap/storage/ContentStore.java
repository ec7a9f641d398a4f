package nl.hangmap.storage;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps bytes under their SHA-256; the same bytes are kept once, and nothing is ever overwritten.
///
/// Every method may refuse with [StorageUnavailable]. Nothing is held in memory whole. Put the
/// object first and write the row that refers to it second, within 24 hours: what nobody refers to
/// for that long is swept away.
public interface ContentStore {

  /// Keeps the bytes and does not return before they are safe on disk.
  ///
  /// @throws StorageFull when there is no room for them; nothing is kept then
  /// @throws java.io.UncheckedIOException when the given stream itself fails; nothing is kept then
  StoredObject put(InputStream bytes);

  /// All bytes of an object.
  ///
  /// @throws ObjectMissing when nothing is kept under the hash
  InputStream get(Sha256 hash);

  /// A part of an object; what lies beyond its end is left out.
  ///
  /// @param from position of the first byte, from 0
  /// @param length number of bytes, from 1
  /// @throws ObjectMissing when nothing is kept under the hash
  InputStream get(Sha256 hash, long from, long length);

  boolean exists(Sha256 hash);

  /// Number of bytes, or empty when nothing is kept under the hash.
  Optional<Long> size(Sha256 hash);

  /// Removes an object at once, which a disposal does; does nothing when it is not there.
  void delete(Sha256 hash);

  /// The names of kept objects in ascending order.
  ///
  /// @param after the last name of the part before, or null for the first part
  /// @param limit 1 to 1,000
  List<Sha256> list(@Nullable Sha256 after, int limit);

  /// Whether the kept bytes still have the hash that names them; reads all of them.
  ///
  /// @throws ObjectMissing when nothing is kept under the hash
  boolean verify(Sha256 hash);
}
