package nl.hangmap.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import nl.hangmap.audit.AuditDamage.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for any change, deletion, insertion, reordering or cut tail in the trail, by computing its
/// digests anew.
@Component
class AuditVerifier {

  static final int MOST_FINDINGS = 100;
  private static final HexFormat HEX = HexFormat.of();

  private final SealStore seals;
  private final SealedEntryStore entries;
  private final Clock clock;

  AuditVerifier(SealStore seals, SealedEntryStore entries, Clock clock) {
    this.seals = seals;
    this.entries = entries;
    this.clock = clock;
  }

  /// @param from first seal to look at, 1 for the whole chain
  /// @param limit entries after which to stop; the seal that reaches it is finished
  AuditVerification verify(long from, long limit) {
    var head = seals.head();
    var damage = new ArrayList<AuditDamage>();
    byte @Nullable [] previous = from == 1 ? new byte[head.hash().length] : hashBefore(from);
    long seen = 0;
    long number = from;
    while (number <= head.number() && seen < limit && damage.size() < MOST_FINDINGS) {
      var seal = seals.seal(number).orElse(null);
      if (seal == null) {
        damage.add(AuditDamage.ofSeal(Kind.SEAL_MISSING, number));
        previous = null;
      } else {
        seen += check(seal, previous, damage);
        previous = seal.hash();
      }
      number++;
    }
    var complete = number > head.number();
    if (complete) {
      checkEnd(head, previous, damage);
    }
    return new AuditVerification(
        damage.isEmpty(),
        from,
        number - from,
        seen,
        head.text(),
        damage.subList(0, Math.min(damage.size(), MOST_FINDINGS)),
        complete ? null : number,
        clock.instant());
  }

  private byte @Nullable [] hashBefore(long from) {
    return seals.seal(from - 1).map(Seal::hash).orElse(null);
  }

  /// @param previous hash of the seal before, or null when that one is gone
  private long check(Seal seal, byte @Nullable [] previous, List<AuditDamage> damage) {
    var found = entries.of(seal.number());
    for (var entry : found) {
      if (!Arrays.equals(entry.writtenHash(), ContentHash.of(entry.content()))) {
        damage.add(AuditDamage.ofEntry(Kind.ENTRY_CHANGED, entry.content().id(), seal.number()));
      }
    }
    if (found.size() != seal.entries()) {
      entries.missing(seal.number(), MOST_FINDINGS).stream()
          .map(id -> AuditDamage.ofEntry(Kind.ENTRY_MISSING, id, seal.number()))
          .forEach(damage::add);
    }
    var covered = found.stream().map(SealedEntryStore.Found::covered).toList();
    var hash = ContentHash.ofSeal(seal.number(), seal.previous(), covered);
    var fits = previous == null || Arrays.equals(previous, seal.previous());
    if (!fits || (!Arrays.equals(hash, seal.hash()) && found.size() == seal.entries())) {
      damage.add(AuditDamage.ofSeal(Kind.SEAL_CHANGED, seal.number()));
    }
    return found.size();
  }

  private void checkEnd(AuditHead head, byte @Nullable [] lastHash, List<AuditDamage> damage) {
    if (lastHash == null || !Arrays.equals(lastHash, head.hash())) {
      damage.add(AuditDamage.ofSeal(Kind.TAIL_CUT, head.number()));
    }
    // With something missing the numbers may be equal by chance.
    if (!damage.isEmpty() || entries.haveStrays()) {
      entries.strays(MOST_FINDINGS).stream()
          .map(id -> new AuditDamage(Kind.ENTRY_ADDED, id, null))
          .forEach(damage::add);
    }
  }

  /// Whether a head that somebody noted down is part of this chain.
  boolean knows(String notedHead) {
    return notedHead.matches("[0-9a-fA-F]{64}")
        && (notedHead.equalsIgnoreCase(seals.head().text())
            || seals.sealWith(HEX.parseHex(notedHead)).isPresent());
  }
}
