package nl.hangmap.capture.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.hangmap.capture.Batches;
import nl.hangmap.capture.Channel;
import nl.hangmap.capture.IncomingFile;
import nl.hangmap.capture.NewBatch;
import nl.hangmap.capture.Scratch;
import nl.hangmap.capture.worker.Done;
import nl.hangmap.capture.worker.FileRefused;
import nl.hangmap.capture.worker.MessagePart;
import nl.hangmap.capture.worker.OpenedMessage;
import nl.hangmap.capture.worker.PageWorkers;
import nl.hangmap.storage.Sha256;
import org.springframework.stereotype.Component;

/// Takes one message in: its bytes are safe first, then its batch, then its line in the ledger.
/// Only what stands in the ledger may leave the mailbox; whatever is interrupted is done again.
@Component
class TakeMessage {

  private static final String MESSAGE = "message/rfc822";

  private final MessageTable ledger;
  private final Batches batches;
  private final PageWorkers workers;
  private final Scratch scratch;
  private final MailSettings settings;
  private final Clock clock;

  TakeMessage(
      MessageTable ledger,
      Batches batches,
      PageWorkers workers,
      Scratch scratch,
      MailSettings settings,
      Clock clock) {
    this.ledger = ledger;
    this.batches = batches;
    this.workers = workers;
    this.scratch = scratch;
    this.settings = settings;
    this.clock = clock;
  }

  MailOutcome take(MessagePlace place, MailboxSettings box, Letter letter, ImapFolder folder)
      throws MessagingException, IOException {
    try (var work = scratch.folder()) {
      var handled = handle(place, box, letter, folder, work);
      ledger.add(handled, clock.instant());
      return handled.outcome();
    }
  }

  private HandledMessage handle(
      MessagePlace place,
      MailboxSettings box,
      Letter letter,
      ImapFolder folder,
      Scratch.Folder work)
      throws MessagingException, IOException {
    long largest = settings.largest().toBytes();
    var file = work.path("message.eml");
    if (letter.bytes() > largest || !folder.fetch(letter, file, largest)) {
      return HandledMessage.unread(
          place, letter.bytes(), MailOutcome.TOO_LARGE, letter.bytes() + " bytes", null);
    }
    var original = work.keep(file);
    return switch (workers.openMessage(file, work.path("parts"))) {
      case FileRefused<OpenedMessage>(FileRefused.Reason reason, String detail) ->
          HandledMessage.unread(
              place, original.bytes(), MailOutcome.REFUSED, reason + " " + detail, original.hash());
      case Done<OpenedMessage>(OpenedMessage opened) ->
          new Intake(place, box, file, original.hash(), opened).handled();
    };
  }

  /// A message that was taken apart, on its way in.
  private final class Intake {

    private final MessagePlace place;
    private final MailboxSettings box;
    private final Path file;
    private final Sha256 original;
    private final OpenedMessage opened;

    private Intake(
        MessagePlace place, MailboxSettings box, Path file, Sha256 original, OpenedMessage opened) {
      this.place = place;
      this.box = box;
      this.file = file;
      this.original = original;
      this.opened = opened;
    }

    private HandledMessage handled() throws IOException {
      var content = content(opened);
      var before = ledger.batchOf(place.mailbox(), original, opened.messageId(), content);
      if (before.isPresent()) {
        return handled(MailOutcome.REPEATED, before.get(), content);
      }
      if (!box.takeText() && opened.parts().stream().allMatch(MessagePart::decoration)) {
        return handled(MailOutcome.NO_DOCUMENTS, null, content);
      }
      var wish =
          new NewBatch(Channel.MAIL, null, box.type(), box.department(), false, place.sourceKey());
      return handled(MailOutcome.TAKEN, batches.receive(wish, files()), content);
    }

    private HandledMessage handled(
        MailOutcome outcome, @org.jspecify.annotations.Nullable Long batch, Sha256 content)
        throws IOException {
      return new HandledMessage(
          place,
          Files.size(file),
          opened.messageId(),
          opened.sender(),
          opened.subject(),
          outcome,
          "",
          batch,
          original,
          content);
    }

    /// The message itself, from which its attachments are taken when it is opened; or else the
    /// attachments, then what is only kept: the rest of the message and the message itself.
    private List<IncomingFile> files() {
      if (box.takeText()) {
        return List.of(new IncomingFile(name(), source(file)));
      }
      var files = new ArrayList<IncomingFile>();
      opened.parts().stream()
          .filter(part -> !part.decoration())
          .forEach(part -> files.add(incoming(part, part.name())));
      opened.parts().stream()
          .filter(MessagePart::decoration)
          .map(part -> new IncomingFile(part.name(), source(part.file()), part.mediaType()))
          .forEach(files::add);
      files.add(new IncomingFile(name(), source(file), MESSAGE));
      return files;
    }

    private String name() {
      var subject = opened.subject().isBlank() ? "message" : opened.subject();
      return subject.replace('/', '-').replace('\\', '-') + ".eml";
    }

    private static IncomingFile incoming(MessagePart part, String name) {
      return new IncomingFile(name, source(part.file()));
    }

    private static IncomingFile.Source source(Path path) {
      return () -> Files.newInputStream(path);
    }
  }

  /// One hash over all parts in their order.
  private static Sha256 content(OpenedMessage opened) throws IOException {
    var whole = sha256();
    for (var part : opened.parts()) {
      whole.update(digest(part.file()));
    }
    return Sha256.of(whole.digest());
  }

  private static byte[] digest(Path file) throws IOException {
    var digest = sha256();
    try (var bytes = Files.newInputStream(file)) {
      var block = new byte[64 << 10];
      for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
        digest.update(block, 0, read);
      }
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new UncheckedIOException(new IOException(impossible));
    }
  }
}
