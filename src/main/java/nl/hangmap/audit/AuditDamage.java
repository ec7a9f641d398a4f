package nl.hangmap.audit;

import org.jspecify.annotations.Nullable;

/// Something in the trail that is not as it was written.
///
/// @param entry identifier of the entry concerned, where there is one
/// @param seal number of the seal concerned, where there is one
public record AuditDamage(Kind kind, @Nullable Long entry, @Nullable Long seal) {

  /// What is wrong.
  public enum Kind {
    /// An entry differs from what was written.
    ENTRY_CHANGED,
    /// A sealed entry is gone.
    ENTRY_MISSING,
    /// An entry stands between sealed ones without being sealed.
    ENTRY_ADDED,
    /// A seal does not fit its entries or the seal before it.
    SEAL_CHANGED,
    /// A seal is gone.
    SEAL_MISSING,
    /// The chain does not reach as far as it once did.
    TAIL_CUT,
    /// The head that somebody noted down is not in this chain.
    HEAD_UNKNOWN
  }

  static AuditDamage ofEntry(Kind kind, long entry, long seal) {
    return new AuditDamage(kind, entry, seal);
  }

  static AuditDamage ofSeal(Kind kind, long seal) {
    return new AuditDamage(kind, null, seal);
  }
}
