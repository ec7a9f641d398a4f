package nl.hangmap.capture.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.access.Permission;
import nl.hangmap.access.Viewers;
import nl.hangmap.capture.Batches;
import nl.hangmap.kernel.Refusal;
import org.springframework.stereotype.Service;

/// The mailboxes from which documents come, for who looks after them.
@Service
public class Mailboxes {

  private static final int LISTED = 50;

  private final MailSettings settings;
  private final MailboxTable mailboxes;
  private final MessageTable ledger;
  private final Batches batches;
  private final Viewers viewers;

  Mailboxes(
      MailSettings settings,
      MailboxTable mailboxes,
      MessageTable ledger,
      Batches batches,
      Viewers viewers) {
    this.settings = settings;
    this.mailboxes = mailboxes;
    this.ledger = ledger;
    this.batches = batches;
    this.viewers = viewers;
  }

  /// How it stands with every mailbox of the settings, by name.
  ///
  /// @throws Refusal `access.permission` without the right to review
  public List<MailboxState> states() {
    viewers.require(Permission.REVIEW);
    return settings.boxes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(box -> state(box.getKey(), box.getValue()))
        .toList();
  }

  private MailboxState state(String name, MailboxSettings box) {
    return mailboxes
        .find(name, box.toString())
        .orElseGet(() -> new MailboxState(name, box.toString(), null, null, null, "", 0));
  }

  /// The newest messages that were not taken in and wait in their mailbox for a person.
  ///
  /// @throws Refusal `access.permission` without the right to review
  public List<LeftMessage> left() {
    viewers.require(Permission.REVIEW);
    return ledger.left(LISTED);
  }

  /// The message that a batch came from, if it came by mail.
  ///
  /// @throws Refusal `batch.unknown`, also for a batch that is not the viewer's to see
  public Optional<MailOrigin> origin(long batch) {
    batches.progress(batch);
    return ledger.origin(batch);
  }
}
