package nl.hangmap.capture.worker.written;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a message says: its heading, its text, and the pictures within its text.
///
/// @param heading lines such as `From`, each with what the message says there
/// @param html whether the text is HTML
/// @param pictures files of the pictures in the text, by their `Content-ID`
/// @param attachments names of what came with it
public record WrittenMessage(
    List<Line> heading,
    String text,
    boolean html,
    Map<String, Path> pictures,
    List<String> attachments) {

  public WrittenMessage {
    heading = List.copyOf(heading);
    pictures = Map.copyOf(pictures);
    attachments = List.copyOf(attachments);
  }

  /// A line of the heading.
  public record Line(String name, String value) {}

  /// Whether it says nothing beside its heading.
  public boolean isEmpty() {
    String seen = html ? org.jsoup.Jsoup.parse(text).text() : text;
    return seen.replace('\u00a0', ' ').isBlank() && pictures.isEmpty();
  }
}
