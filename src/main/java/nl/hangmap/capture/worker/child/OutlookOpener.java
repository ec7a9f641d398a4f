package nl.hangmap.capture.worker.child;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import nl.hangmap.capture.worker.FileRefused.Reason;
import nl.hangmap.capture.worker.MessagePart;
import nl.hangmap.capture.worker.image.RefusedFile;
import nl.hangmap.capture.worker.written.WrittenMessage;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Takes a message apart as Outlook stores it (`.msg`).
final class OutlookOpener {

  private static final int MOST_PARTS = 500;
  private static final int DEEPEST = 20;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm z", Locale.ENGLISH);

  private final Path directory;
  private final List<MessagePart> parts = new ArrayList<>();
  private final List<MessageDraft> drafts = new ArrayList<>();

  private OutlookOpener(Path directory) {
    this.directory = directory;
  }

  /// What the messages say, the outer one first, and what came with them.
  record Opened(List<WrittenMessage> texts, List<MessagePart> parts) {}

  static Opened open(Path file, Path directory) throws IOException, RefusedFile {
    try (var system = new POIFSFileSystem(file.toFile(), true);
        var message = new MAPIMessage(system)) {
      var opener = new OutlookOpener(directory);
      opener.add(message, 0);
      return new Opened(opener.drafts.stream().map(MessageDraft::written).toList(), opener.parts);
    } catch (ChunkNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void add(MAPIMessage message, int depth)
      throws IOException, RefusedFile, ChunkNotFoundException {
    if (depth > DEEPEST) {
      throw new RefusedFile(Reason.TOO_LARGE, "messages within messages, too deep");
    }
    message.setReturnNullOnMissingChunk(true);
    message.guess7BitEncoding();
    var draft = new MessageDraft();
    drafts.add(draft);
    draft.addLine("From", message.getDisplayFrom());
    draft.addLine("To", message.getDisplayTo());
    draft.addLine("Cc", message.getDisplayCC());
    draft.addLine("Date", moment(message.getMessageDate()));
    draft.addLine("Subject", message.getSubject());
    addText(message, draft);
    for (var attachment : message.getAttachmentFiles()) {
      add(attachment, draft, depth);
    }
  }

  private static @Nullable String moment(@Nullable Calendar date) {
    return date == null
        ? null
        : MOMENT.format(date.toInstant().atZone(ZoneId.of("Europe/Amsterdam")));
  }

  private static void addText(MAPIMessage message, MessageDraft draft)
      throws ChunkNotFoundException {
    var html = message.getHtmlBody();
    var text = message.getTextBody();
    if (html != null && !html.isBlank()) {
      draft.addText(html, true);
    } else if (text != null) {
      draft.addText(text, false);
    }
  }

  private void add(AttachmentChunks attachment, MessageDraft draft, int depth)
      throws IOException, RefusedFile, ChunkNotFoundException {
    if (attachment.isEmbeddedMessage()) {
      try (var inner = attachment.getEmbeddedMessage()) {
        add(inner, depth + 1);
      }
      return;
    }
    byte[] bytes = attachment.getEmbeddedAttachmentObject();
    if (bytes == null) {
      return;
    }
    if (parts.size() == MOST_PARTS) {
      throw new RefusedFile(Reason.TOO_LARGE, "more than " + MOST_PARTS + " attachments");
    }
    keep(attachment, bytes, draft);
  }

  private void keep(AttachmentChunks attachment, byte[] bytes, MessageDraft draft)
      throws IOException {
    var file = directory.resolve("part-" + parts.size());
    Files.copy(new ByteArrayInputStream(bytes), file);
    var id = string(attachment.getAttachContentId());
    var type = string(attachment.getAttachMimeTag());
    boolean picture = type != null && type.startsWith("image/");
    boolean logo = id != null && picture && bytes.length < MessageOpener.SMALL_PICTURE;
    var part =
        new MessagePart(
            name(attachment), type == null ? "application/octet-stream" : type, logo, file);
    parts.add(part);
    draft.add(part, id);
  }

  private String name(AttachmentChunks attachment) {
    var name = string(attachment.getAttachLongFileName());
    var shorter = name == null ? string(attachment.getAttachFileName()) : name;
    return shorter == null ? "part-" + parts.size() : shorter;
  }

  private static @Nullable String string(
      org.apache.poi.hsmf.datatypes.@Nullable StringChunk chunk) {
    return chunk == null || chunk.getValue().isBlank() ? null : chunk.getValue();
  }
}
