package nl.hangmap.capture.worker.child;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.MessagePart;
import nl.hangmap.capture.worker.OpenedMessage;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.written.WrittenMessage;
import org.jspecify.annotations.Nullable;

/// Takes an e-mail message apart. Who may write to the mailbox is not known: parts, depth and
/// length are limited here, memory and time by the process.
final class MessageOpener {

  private static final int MOST_PARTS = 500;
  private static final int DEEPEST = 20;
  private static final int LONGEST_TEXT = 300;

  /// What a reader wants to know of a message, as messages name it.
  private static final List<String> HEADING = List.of("From", "To", "Cc", "Date", "Subject");

  /// Larger pictures within a text may be photographs of paper; smaller ones are logos.
  static final int SMALL_PICTURE = 50_000;

  private static final Set<String> NEVER_A_DOCUMENT =
      Set.of(
          "application/pgp-signature",
          "application/pkcs7-signature",
          "application/x-pkcs7-signature",
          "text/calendar",
          "message/delivery-status",
          "text/rfc822-headers");

  /// Read by the library once, when it is first used: as lenient as the programs that read mail.
  static {
    for (var lenient :
        List.of(
            "mail.mime.decodefilename",
            "mail.mime.ignoreunknownencoding",
            "mail.mime.base64.ignoreerrors",
            "mail.mime.uudecode.ignoreerrors",
            "mail.mime.multipart.allowempty",
            "mail.mime.ignoremultipartencoding")) {
      System.setProperty(lenient, "true");
    }
    System.setProperty("mail.mime.parameters.strict", "false");
    System.setProperty("mail.mime.decodetext.strict", "false");
  }

  private final Path directory;
  private final List<MessagePart> parts = new ArrayList<>();
  private final List<MessageDraft> drafts = new ArrayList<>();
  private int seen;

  private MessageOpener(Path directory) {
    this.directory = directory;
  }

  /// A message with what it says, and what the messages within it say.
  record Opened(OpenedMessage message, List<WrittenMessage> texts) {}

  static Opened open(Path file, Path directory) throws IOException, RefusedFile {
    var lenient = new Properties();
    lenient.setProperty("mail.mime.address.strict", "false");
    lenient.setProperty("mail.mime.allowutf8", "true");
    try (var bytes = new SharedFileInputStream(file.toFile())) {
      var message = new MimeMessage(Session.getInstance(lenient), bytes);
      var opener = new MessageOpener(directory);
      opener.walk(message, opener.draft(message), false, 0);
      var id = message.getHeader("Message-ID", " ");
      var opened =
          new OpenedMessage(
              id == null ? null : cut(id),
              text(message.getHeader("From", ", ")),
              text(message.getHeader("Subject", " ")),
              opener.parts);
      return new Opened(opened, opener.drafts.stream().map(MessageDraft::written).toList());
    } catch (MessagingException broken) {
      throw new RefusedFile(Reason.DAMAGED, broken.toString(), broken);
    }
  }

  private MessageDraft draft(Message message) throws MessagingException {
    var draft = new MessageDraft();
    for (var line : HEADING) {
      draft.addLine(line, text(((MimeMessage) message).getHeader(line, ", ")));
    }
    drafts.add(draft);
    return draft;
  }

  private void walk(Part part, MessageDraft draft, boolean inText, int depth)
      throws MessagingException, IOException, RefusedFile {
    seen++;
    if (seen > MOST_PARTS || depth > DEEPEST) {
      throw new RefusedFile(Reason.TOO_LARGE, "more than " + MOST_PARTS + " parts or too deep");
    }
    var content = nested(part);
    if (content instanceof Multipart several) {
      boolean text = part.isMimeType("multipart/related");
      int before = draft.texts();
      for (int i = 0; i < several.getCount(); i++) {
        walk(several.getBodyPart(i), draft, text, depth + 1);
      }
      if (part.isMimeType("multipart/alternative")) {
        draft.chooseFrom(before);
      }
    } else if (content instanceof Message message) {
      walk(message, draft(message), false, depth + 1);
    } else if (isText(part)) {
      draft.addText(said((MimePart) part), part.isMimeType("text/html"));
    } else {
      keep((MimePart) part, draft, inText);
    }
  }

  /// The text of a part, with the letters it says or else those that every file has.
  private static String said(MimePart part) throws RefusedFile {
    try {
      return String.valueOf(part.getContent());
    } catch (MessagingException | IOException unknownLetters) {
      return new String(bytes(part), StandardCharsets.ISO_8859_1);
    }
  }

  /// What the part holds when that has parts again; what cannot be taken apart is kept as it is.
  private static @Nullable Object nested(Part part) {
    try {
      if (part.isMimeType("multipart/*") || part.isMimeType("message/rfc822")) {
        var content = part.getContent();
        if (content instanceof Multipart several) {
          several.getCount();
        }
        return content;
      }
      return null;
    } catch (MessagingException | IOException broken) {
      return null;
    }
  }

  private static boolean isText(Part part) throws MessagingException {
    return (part.isMimeType("text/plain") || part.isMimeType("text/html"))
        && !Part.ATTACHMENT.equalsIgnoreCase(disposition(part))
        && name(part) == null;
  }

  private void keep(MimePart part, MessageDraft draft, boolean inText)
      throws IOException, RefusedFile {
    var bytes = bytes(part);
    var file = directory.resolve("part-" + seen);
    Files.write(file, bytes);
    var type = mediaType(part);
    boolean logo = inText && type.startsWith("image/") && bytes.length < SMALL_PICTURE;
    var name = name(part);
    var kept =
        new MessagePart(
            name == null ? "part-" + seen : name,
            type,
            logo || NEVER_A_DOCUMENT.contains(type),
            file);
    parts.add(kept);
    draft.add(kept, contentId(part));
  }

  private static @Nullable String contentId(MimePart part) {
    try {
      return part.getContentID();
    } catch (MessagingException broken) {
      return null;
    }
  }

  /// Decoded, or as it stands in the message where it cannot be decoded.
  private static byte[] bytes(MimePart part) throws RefusedFile {
    try (var in = part.getInputStream()) {
      return in.readAllBytes();
    } catch (MessagingException | IOException broken) {
      return raw(part, broken);
    }
  }

  private static byte[] raw(MimePart part, Exception cause) throws RefusedFile {
    try (var in =
        part instanceof MimeBodyPart body
            ? body.getRawInputStream()
            : ((MimeMessage) part).getRawInputStream()) {
      return in.readAllBytes();
    } catch (MessagingException | IOException broken) {
      throw new RefusedFile(Reason.DAMAGED, cause + "; " + broken, cause);
    }
  }

  private static @Nullable String name(Part part) {
    try {
      var name = part.getFileName();
      return name == null || name.isBlank() ? null : cut(name);
    } catch (MessagingException broken) {
      return null;
    }
  }

  private static @Nullable String disposition(Part part) {
    try {
      return part.getDisposition();
    } catch (MessagingException broken) {
      return null;
    }
  }

  private static String mediaType(MimePart part) {
    try {
      var type = part.getContentType();
      int end = type.indexOf(';');
      return cut(end < 0 ? type : type.substring(0, end)).toLowerCase(java.util.Locale.ROOT);
    } catch (MessagingException broken) {
      return "application/octet-stream";
    }
  }

  private static String text(@Nullable String header) {
    if (header == null) {
      return "";
    }
    try {
      return cut(MimeUtility.decodeText(MimeUtility.unfold(header)));
    } catch (UnsupportedEncodingException unknown) {
      return cut(header);
    }
  }

  private static String cut(String text) {
    var clean = text.replaceAll("\\p{Cntrl}", " ").strip();
    return clean.codePointCount(0, clean.length()) <= LONGEST_TEXT
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_TEXT));
  }
}
