package nl.hangmap.audit;

import java.util.HexFormat;

/// Where the chain ends: who notes it down can prove later that nothing before it changed.
@SuppressWarnings("ArrayRecordComponent")
record AuditHead(long number, long entries, byte[] hash) {

  String text() {
    return HexFormat.of().formatHex(hash);
  }
}
