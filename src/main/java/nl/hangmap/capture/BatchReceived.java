package nl.hangmap.capture;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.storage.Sha256;

/// Files came in, with the hashes by which they can be proved ever after.
public record BatchReceived(long batch, Channel channel, List<Sha256> files) implements Auditable {

  private static final int LISTED = 100;

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "batch.received",
        "batch",
        Long.toString(batch),
        null,
        Map.of(
            "channel", channel.name(),
            "files", Integer.toString(files.size()),
            "sha256",
                files.stream().limit(LISTED).map(Sha256::hex).collect(Collectors.joining(" "))));
  }
}
