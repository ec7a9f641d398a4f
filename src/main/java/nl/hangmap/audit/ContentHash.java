package nl.hangmap.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The digests of the trail: of one entry's content, and of a seal over many entries.
///
/// Every field is preceded by its length, so that no two contents have the same bytes.
final class ContentHash {

  private static final byte[] FORM = "hangmap-audit-1".getBytes(UTF_8);

  private final MessageDigest digest;

  private ContentHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
    digest.update(FORM);
  }

  /// The identifier is not among it: it is given out after the content is known, and the seal
  /// covers it.
  static byte[] of(AuditEntry entry) {
    var hash = new ContentHash();
    hash.add(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()));
    hash.add(entry.actor());
    hash.add(entry.action());
    hash.add(entry.subjectKind());
    hash.add(entry.subject());
    hash.add(entry.customer());
    hash.add(entry.details().size());
    new TreeMap<>(entry.details())
        .forEach(
            (name, value) -> {
              hash.add(name);
              hash.add(value);
            });
    return hash.digest.digest();
  }

  /// Digest of a seal: the one before it, its number, and its entries in the order of their
  /// identifiers.
  static byte[] ofSeal(long number, byte[] previous, Iterable<SealedEntry> entries) {
    var hash = new ContentHash();
    hash.digest.update(previous);
    hash.add(number);
    for (var entry : entries) {
      hash.add(entry.id());
      hash.digest.update(entry.contentHash());
    }
    return hash.digest.digest();
  }

  /// What a seal covers of an entry.
  record SealedEntry(long id, byte[] contentHash) {}

  private void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
  }

  private void add(@Nullable String text) {
    if (text == null) {
      add(-1);
      return;
    }
    var bytes = text.getBytes(UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }
}
