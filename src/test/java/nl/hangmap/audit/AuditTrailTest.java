package nl.hangmap.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.hangmap.HangmapTest;
import nl.hangmap.access.Users;
import nl.hangmap.access.Viewer;
import nl.hangmap.access.Viewers;
import nl.hangmap.kernel.PageRequest;
import nl.hangmap.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HangmapTest
class AuditTrailTest {

  @Autowired private AuditTrail trail;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Viewers viewers;
  @Autowired private Users users;
  @Autowired private JdbcClient database;

  private final String customer = "AUD-" + UUID.randomUUID().toString().substring(0, 8);

  /// Something that happened to a customer.
  record CustomerGreeted(String customer, String words) implements Auditable {

    @Override
    public AuditFact auditFact() {
      return new AuditFact(
          "customer.greeted", "customer", customer, customer, Map.of("words", words));
    }
  }

  @Test
  void recordsWhoDidWhatToWhom() {
    viewers.as(users.viewer("sales").orElseThrow(), () -> greet("Goedemorgen ☕"));
    var entry = found().getFirst();
    assertThat(entry.actor()).isEqualTo("sales");
    assertThat(entry.action()).isEqualTo("customer.greeted");
    assertThat(entry.customer()).isEqualTo(customer);
    assertThat(entry.details()).containsExactly(Map.entry("words", "Goedemorgen ☕"));
  }

  @Test
  void namesJobsAndNobodyAsActors() {
    viewers.as(Viewer.system("nightly"), () -> greet("job"));
    greet("nobody");
    assertThat(found()).extracting(AuditEntry::actor).containsExactly("nobody", "job:nightly");
  }

  @Test
  void forgetsWhatWasRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          greet("lost");
          status.setRollbackOnly();
        });
    assertThat(found()).isEmpty();
  }

  @Test
  void pagesThroughASearchNewestFirst() {
    List.of("1", "2", "3").forEach(this::greet);
    var query = new AuditQuery(null, customer, "customer", customer, null, null, null);
    var first = asPrivacy(() -> trail.search(query, PageRequest.of(2, null)));
    assertThat(first.items()).extracting(AuditTrailTest::words).containsExactly("3", "2");
    var second = asPrivacy(() -> trail.search(query, PageRequest.of(2, first.next())));
    assertThat(second.items()).extracting(AuditTrailTest::words).containsExactly("1");
    assertThat(second.next()).isNull();
  }

  @Test
  void keepsTheTrailFromThoseWithoutTheRight() {
    var refusal =
        catchThrowableOfType(
            Refusal.class,
            () ->
                viewers.as(
                    users.viewer("sales").orElseThrow(),
                    () -> trail.search(AuditQuery.ALL, PageRequest.first())));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit.entry set actor = 'me'",
        "delete from audit.entry",
        "truncate audit.entry",
        "update audit.seal set entries = 0",
        "delete from audit.seal",
        "truncate audit.seal",
        "update audit.head set number = 0",
        "delete from audit.head"
      })
  void refusesToChangeWhatWasWritten(String tampering) {
    greet("kept");
    asPrivacy(() -> trail.verify(1, null));
    assertThatThrownBy(() -> database.sql(tampering).update()).hasMessageContaining("audit.");
  }

  @Test
  void findsEveryEntryAsItWasWritten() {
    greet("\"quoted\" \\ and \u0000 and 😀");
    var verification = asPrivacy(() -> trail.verify(1, null));
    assertThat(verification.damage()).isEmpty();
    assertThat(verification.intact()).isTrue();
    assertThat(verification.next()).isNull();
    greet("later");
    var noted = verification.head();
    assertThat(asPrivacy(() -> trail.verify(1, noted)).intact()).isTrue();
    assertThat(asPrivacy(() -> trail.verify(1, "ab".repeat(32))).damage())
        .extracting(AuditDamage::kind)
        .containsExactly(AuditDamage.Kind.HEAD_UNKNOWN);
  }

  private void greet(String words) {
    events.publishEvent(new CustomerGreeted(customer, words));
  }

  private List<AuditEntry> found() {
    var query = new AuditQuery(null, customer, null, null, null, null, null);
    return asPrivacy(() -> trail.search(query, PageRequest.first())).items();
  }

  private static String words(AuditEntry entry) {
    return String.valueOf(entry.details().get("words"));
  }

  private <T> T asPrivacy(Supplier<T> work) {
    return viewers.as(users.viewer("privacy").orElseThrow(), work);
  }
}
