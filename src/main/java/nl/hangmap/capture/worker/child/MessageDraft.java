package nl.hangmap.capture.worker.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.hangmap.capture.worker.MessagePart;
import nl.hangmap.capture.worker.written.WrittenMessage;
import org.jspecify.annotations.Nullable;

/// What one message says, while it is collected from its parts.
final class MessageDraft {

  private final List<WrittenMessage.Line> heading = new ArrayList<>();
  private final List<Text> texts = new ArrayList<>();
  private final Map<String, Path> pictures = new HashMap<>();
  private final List<String> attachments = new ArrayList<>();

  private record Text(String content, boolean html) {

    String asHtml() {
      return html
          ? content
          : "<pre>" + content.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }
  }

  void addLine(String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      heading.add(new WrittenMessage.Line(name, value));
    }
  }

  void addText(String content, boolean html) {
    texts.add(new Text(content, html));
  }

  /// How many texts there are so far.
  int texts() {
    return texts.size();
  }

  /// Of the texts from this number on, which say the same, keeps the HTML when there is any.
  void chooseFrom(int first) {
    var same = texts.subList(first, texts.size());
    if (same.stream().anyMatch(Text::html)) {
      same.removeIf(text -> !text.html());
    }
  }

  void add(MessagePart part, @Nullable String contentId) {
    if (!part.decoration()) {
      attachments.add(part.name());
    }
    if (contentId != null && part.mediaType().startsWith("image/")) {
      pictures.put(contentId.replaceAll("^<|>$", ""), part.file());
    }
  }

  WrittenMessage written() {
    boolean html = texts.stream().anyMatch(Text::html);
    var text =
        texts.stream()
            .map(one -> html ? one.asHtml() : one.content())
            .collect(Collectors.joining("\n"));
    return new WrittenMessage(heading, text, html, pictures, attachments);
  }
}
