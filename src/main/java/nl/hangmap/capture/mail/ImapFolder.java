package nl.hangmap.capture.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/// The folder of a mailbox, open for work. Only numbers, sizes and flags of messages are asked of
/// the server, and their bytes as they are: nothing that a sender wrote is understood here.
final class ImapFolder implements AutoCloseable {

  private static final int AT_ONCE = 500;

  private final IMAPStore store;
  private final IMAPFolder folder;
  private final MailboxSettings settings;

  private ImapFolder(IMAPStore store, IMAPFolder folder, MailboxSettings settings) {
    this.store = store;
    this.folder = folder;
    this.settings = settings;
  }

  static ImapFolder open(MailboxSettings settings) throws MessagingException {
    boolean tls = settings.security() == MailboxSettings.Security.TLS;
    var protocol = tls ? "imaps" : "imap";
    var session = Session.getInstance(properties("mail." + protocol + ".", settings));
    var store = (IMAPStore) session.getStore(protocol);
    int port = settings.port() == null ? (tls ? 993 : 143) : settings.port();
    try {
      store.connect(settings.host(), port, settings.user(), settings.password());
      var folder = (IMAPFolder) store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      return new ImapFolder(store, folder, settings);
    } catch (MessagingException failed) {
      store.close();
      throw failed;
    }
  }

  private static Properties properties(String prefix, MailboxSettings settings) {
    var properties = new Properties();
    boolean startTls = settings.security() == MailboxSettings.Security.STARTTLS;
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
    properties.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
    properties.setProperty(prefix + "connectiontimeout", "15000");
    properties.setProperty(prefix + "timeout", "60000");
    properties.setProperty(prefix + "writetimeout", "60000");
    properties.setProperty(prefix + "peek", "true");
    properties.setProperty(prefix + "fetchsize", "262144");
    return properties;
  }

  long validity() throws MessagingException {
    return folder.getUIDValidity();
  }

  int count() throws MessagingException {
    return folder.getMessageCount();
  }

  /// The messages from this position on, without those that are deleted: one helping.
  List<Letter> from(int position) throws MessagingException {
    var messages = folder.getMessages(position, Math.min(count(), position + AT_ONCE - 1));
    var profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add(FetchProfile.Item.SIZE);
    profile.add(FetchProfile.Item.FLAGS);
    folder.fetch(messages, profile);
    var letters = new ArrayList<Letter>();
    for (var message : messages) {
      if (!message.isExpunged() && !message.isSet(Flags.Flag.DELETED)) {
        letters.add(new Letter(folder.getUID(message), message.getSize(), message));
      }
    }
    return letters;
  }

  static int nextPosition(int position) {
    return position + AT_ONCE;
  }

  /// Copies a message as it is into a file.
  ///
  /// @return whether it is complete; false when it is longer than allowed
  boolean fetch(Letter letter, Path file, long longest) throws MessagingException, IOException {
    try (var out = new Bounded(Files.newOutputStream(file), longest)) {
      letter.message().writeTo(out);
      return true;
    } catch (TooLong tooLong) {
      return false;
    }
  }

  /// Moves a message to the folder for what was taken.
  void move(Letter letter) throws MessagingException {
    var to = store.getFolder(settings.movedTo());
    if (!to.exists() && !to.create(Folder.HOLDS_MESSAGES)) {
      throw new FolderNotFoundException(to, "cannot be made");
    }
    var messages = new Message[] {letter.message()};
    if (store.hasCapability("MOVE")) {
      folder.moveMessages(messages, to);
      return;
    }
    folder.copyMessages(messages, to);
    letter.message().setFlag(Flags.Flag.DELETED, true);
    if (store.hasCapability("UIDPLUS")) {
      folder.expunge(messages);
    }
  }

  /// Marks a message that stays, for whoever looks after the mailbox.
  void flag(Letter letter) throws MessagingException {
    letter.message().setFlag(Flags.Flag.FLAGGED, true);
  }

  boolean isAlive() {
    return folder.isOpen() && store.isConnected();
  }

  @Override
  public void close() throws MessagingException {
    try {
      if (folder.isOpen()) {
        folder.close(false);
      }
    } finally {
      store.close();
    }
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /// Ends a message that goes on and on, whatever length the server named.
  private static final class Bounded extends OutputStream {

    private final OutputStream out;
    private long left;

    private Bounded(OutputStream out, long longest) {
      this.out = out;
      this.left = longest;
    }

    @Override
    public void write(int one) throws IOException {
      require(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      require(length);
      out.write(bytes, from, length);
    }

    private void require(int length) throws TooLong {
      left -= length;
      if (left < 0) {
        throw new TooLong();
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
