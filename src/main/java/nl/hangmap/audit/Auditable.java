package nl.hangmap.audit;

/// An event that the audit trail must hold; publishing it writes the trail in the same transaction.
public interface Auditable {

  AuditFact auditFact();
}
