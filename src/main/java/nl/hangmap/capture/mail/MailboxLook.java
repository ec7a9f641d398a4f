package nl.hangmap.capture.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.hangmap.capture.worker.WorkerNotStarted;
import nl.hangmap.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Looks into one mailbox: takes what is new, and lets go what was taken.
@Component
class MailboxLook {

  private static final Logger LOG = LoggerFactory.getLogger(MailboxLook.class);
  private static final int TAKEN_AT_ONCE = 50;
  private static final int LONGEST_DETAIL = 500;

  private final TakeMessage messages;
  private final MessageTable ledger;
  private final MailboxTable mailboxes;
  private final Clock clock;

  MailboxLook(TakeMessage messages, MessageTable ledger, MailboxTable mailboxes, Clock clock) {
    this.messages = messages;
    this.ledger = ledger;
    this.mailboxes = mailboxes;
    this.clock = clock;
  }

  /// What came of a look.
  private static final class Result {
    private int taken;
    private @Nullable MailProblem problem;
    private String detail = "";

    private void fails(MailProblem why, Throwable failure) {
      problem = why;
      var text = String.valueOf(failure);
      detail = text.substring(0, Math.min(LONGEST_DETAIL, text.length()));
    }
  }

  /// A message with what is known of it, or null when it is new.
  private record Found(Letter letter, @Nullable MailOutcome before) {}

  /// What goes wrong is told by the state of the mailbox, and tried again at the next look.
  void into(String name, MailboxSettings box) {
    var result = new Result();
    try (var folder = ImapFolder.open(box)) {
      var validity = folder.validity();
      for (var found : find(name, box, folder)) {
        var place = new MessagePlace(name, box.folder(), validity, found.letter().uid());
        attempt(place, box, found, folder, result);
      }
    } catch (AuthenticationFailedException refused) {
      result.fails(MailProblem.SIGN_IN, refused);
    } catch (FolderNotFoundException missing) {
      result.fails(MailProblem.NO_FOLDER, missing);
    } catch (MessagingException away) {
      result.fails(MailProblem.AWAY, away);
    } catch (Refusal | WorkerNotStarted notNow) {
      result.fails(MailProblem.NOT_NOW, notNow);
    }
    tell(name, box, result);
  }

  private void tell(String name, MailboxSettings box, Result result) {
    boolean known =
        mailboxes.find(name, "").filter(state -> state.problem() == result.problem).isPresent();
    if (result.problem != null && !known) {
      LOG.warn("Mailbox {} ({}): {} {}", name, box, result.problem, result.detail);
    } else if (result.problem == null && !known) {
      LOG.info("Mailbox {} ({}) is looked into", name, box);
    }
    mailboxes.looked(name, clock.instant(), result.problem, result.detail, result.taken);
  }

  /// New messages, as many as are taken at once, and those that should have left already.
  private List<Found> find(String name, MailboxSettings box, ImapFolder folder)
      throws MessagingException {
    var found = new ArrayList<Found>();
    int count = folder.count();
    for (int from = 1;
        from <= count && found.size() < TAKEN_AT_ONCE;
        from = ImapFolder.nextPosition(from)) {
      var letters = folder.from(from);
      var handled = handled(name, box, folder.validity(), letters);
      letters.stream()
          .map(letter -> new Found(letter, handled.get(letter.uid())))
          .filter(one -> one.before() == null || one.before().leaves())
          .limit(TAKEN_AT_ONCE - found.size())
          .forEach(found::add);
    }
    return found;
  }

  private Map<Long, MailOutcome> handled(
      String name, MailboxSettings box, long validity, List<Letter> letters) {
    return ledger.handled(name, box.folder(), validity, letters.stream().map(Letter::uid).toList());
  }

  /// One message that cannot be handled keeps no other one waiting.
  private void attempt(
      MessagePlace place, MailboxSettings box, Found found, ImapFolder folder, Result result)
      throws MessagingException {
    try {
      handle(place, box, found, folder, result);
    } catch (Refusal | WorkerNotStarted | DataAccessException outage) {
      throw outage;
    } catch (FolderNotFoundException nowhereToMove) {
      throw nowhereToMove;
    } catch (MessagingException | IOException | RuntimeException failure) {
      if (!folder.isAlive()) {
        throw failure instanceof MessagingException lost
            ? lost
            : new MessagingException("The line to the server broke", failure);
      }
      LOG.error("Message {} stays for the next look", place, failure);
      result.fails(MailProblem.MESSAGE, failure);
    }
  }

  private void handle(
      MessagePlace place, MailboxSettings box, Found found, ImapFolder folder, Result result)
      throws MessagingException, IOException {
    var outcome = found.before();
    if (outcome == null) {
      outcome = messages.take(place, box, found.letter(), folder);
      result.taken += outcome == MailOutcome.TAKEN ? 1 : 0;
    }
    if (outcome.leaves()) {
      folder.move(found.letter());
      ledger.moved(place);
    } else {
      folder.flag(found.letter());
    }
  }
}
