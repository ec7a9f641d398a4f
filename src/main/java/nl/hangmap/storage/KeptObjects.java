package nl.hangmap.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The content store over any place: spool, claim, keep.
final class KeptObjects implements ContentStore {

  private static final int LONGEST_LIST = 1000;

  private final Spool spool;
  private final ObjectPlace place;
  private final Consumer<Sha256> claim;

  /// @param claim tells the sweeper, before the place is asked whether it has the object, that the
  ///   object is wanted again
  KeptObjects(Spool spool, ObjectPlace place, Consumer<Sha256> claim) {
    this.spool = spool;
    this.place = place;
    this.claim = claim;
  }

  @Override
  public StoredObject put(InputStream bytes) {
    try (var spooled = spool.receive(bytes)) {
      claim.accept(spooled.object().hash());
      place.keep(spooled);
      return spooled.object();
    }
  }

  @Override
  public InputStream get(Sha256 hash) {
    return place.open(hash);
  }

  @Override
  public InputStream get(Sha256 hash, long from, long length) {
    if (from < 0 || length < 1) {
      throw new IllegalArgumentException("no part: " + length + " bytes from " + from);
    }
    return place.open(hash, from, length);
  }

  @Override
  public boolean exists(Sha256 hash) {
    return place.size(hash).isPresent();
  }

  @Override
  public Optional<Long> size(Sha256 hash) {
    return place.size(hash);
  }

  @Override
  public void delete(Sha256 hash) {
    place.delete(hash);
  }

  @Override
  public List<Sha256> list(@Nullable Sha256 after, int limit) {
    if (limit < 1 || limit > LONGEST_LIST) {
      throw new IllegalArgumentException("no list of " + limit);
    }
    return place.list(after, limit);
  }

  @Override
  public boolean verify(Sha256 hash) {
    var digest = Sha256.digest();
    try (var bytes = new DigestInputStream(place.open(hash), digest)) {
      bytes.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Reading " + hash + " failed", unreadable);
    }
    return Sha256.of(digest.digest()).equals(hash);
  }
}
