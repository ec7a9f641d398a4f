package nl.hangmap.capture;

import java.util.Map;
import nl.hangmap.audit.AuditFact;
import nl.hangmap.audit.Auditable;
import nl.hangmap.storage.Sha256;

/// Nothing could be taken from a file of a batch.
///
/// @param detail what exactly was wrong, in English, for whoever looks into it
public record FileRefusedAtIntake(
    long batch, String name, Sha256 sha256, FileProblem problem, String detail)
    implements Auditable {

  @Override
  public AuditFact auditFact() {
    return new AuditFact(
        "batch.file-refused",
        "batch",
        Long.toString(batch),
        null,
        Map.of("file", name, "sha256", sha256.hex(), "problem", problem.name(), "detail", detail));
  }
}
