package nl.hangmap.capture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.hangmap.capture.text.Spellings;
import nl.hangmap.capture.worker.PageText;
import nl.hangmap.capture.worker.Word;
import nl.hangmap.capture.worker.image.Orientation;
import org.springframework.stereotype.Component;

/// Finds the places on the pages at which the suggestions were found.
@Component
class Marking {

  /// What a document is about stands on its first pages.
  private static final int PAGES = 5;

  private static final int WHOLE = 10_000;

  private final ReadingStore readings;

  Marking(ReadingStore readings) {
    this.readings = readings;
  }

  /// The pages with the marks of everything that is suggested.
  List<ReviewPage> marked(List<PageRow> rows, List<ReviewPage> pages, Suggestions suggestions) {
    var clues = clues(suggestions);
    var marked = new ArrayList<>(pages);
    for (int place = 0; place < Math.min(PAGES, pages.size()); place++) {
      var row = rows.get(place);
      var text = readings.text(row.id());
      if (text.isPresent() && row.image() != null && lies(row, text.get())) {
        marked.set(place, pages.get(place).marked(marks(row.keptImage(), text.get(), clues)));
      }
    }
    return marked;
  }

  /// Words lie where they are only on a page that is shown as it was read.
  private static boolean lies(PageRow row, PageText text) {
    return row.turn() == null || row.turn() == text.turn();
  }

  /// What to look for, by what it is a mark of.
  private static Map<String, List<String>> clues(Suggestions suggestions) {
    var clues = new LinkedHashMap<String, List<String>>();
    for (var one : suggestions.customers()) {
      var found = one.reasons().stream().flatMap(reason -> reason.arguments().stream()).toList();
      clues.put("customer." + one.customer().number(), found);
    }
    for (var type : suggestions.types()) {
      type.keyPoints()
          .forEach((name, value) -> clues.putIfAbsent("keyPoints." + name, List.of(value)));
      type.reasons().stream()
          .filter(reason -> reason.name().equals("words"))
          .forEach(
              reason ->
                  clues.put(
                      "type." + type.type(), List.of(reason.arguments().getFirst().split(", "))));
    }
    return clues;
  }

  private static List<Mark> marks(
      StoredImage image, PageText text, Map<String, List<String>> clues) {
    var line = new Line(text.words());
    var marks = new ArrayList<Mark>();
    clues.forEach(
        (of, values) ->
            values.forEach(
                value ->
                    line.find(value)
                        .ifPresent(words -> marks.add(mark(of, words, image, text.turn())))));
    return marks;
  }

  /// All words of a page, one behind the other without anything between them.
  private static final class Line {

    private final List<Word> words;
    private final StringBuilder letters = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();

    Line(List<Word> words) {
      this.words = words;
      for (var word : words) {
        starts.add(letters.length());
        letters.append(Spellings.bare(word.text()));
      }
    }

    /// The words in which a value stands, of its first line when it runs over several.
    Optional<List<Word>> find(String value) {
      for (var spelling : Spellings.of(value)) {
        int from = letters.indexOf(spelling);
        if (from >= 0) {
          return Optional.of(between(from, from + spelling.length()));
        }
      }
      return Optional.empty();
    }

    private List<Word> between(int from, int to) {
      var found = new ArrayList<Word>();
      for (int place = 0; place < words.size(); place++) {
        int start = starts.get(place);
        int end = place + 1 < words.size() ? starts.get(place + 1) : letters.length();
        if (start < to
            && end > from
            && (found.isEmpty() || found.getFirst().line() == words.get(place).line())) {
          found.add(words.get(place));
        }
      }
      return found;
    }
  }

  /// Around the words, on the page turned upright.
  private static Mark mark(String of, List<Word> words, StoredImage image, int turn) {
    var lies = Orientation.turned(turn);
    var upright = lies.toShown(image.width(), image.height());
    double width = lies.isSideways() ? image.height() : image.width();
    double height = lies.isSideways() ? image.width() : image.height();
    var around = frame(words.getFirst(), upright);
    words.forEach(word -> around.add(frame(word, upright)));
    return new Mark(
        of,
        part(around.getMinX(), width),
        part(around.getMinY(), height),
        part(around.getWidth(), width),
        part(around.getHeight(), height));
  }

  /// A word is as wide and high as on the upright page, its centre where it is on the scan.
  private static Rectangle2D frame(Word word, AffineTransform upright) {
    var centre = new Point2D.Double(word.x() + word.width() / 2.0, word.y() + word.height() / 2.0);
    upright.transform(centre, centre);
    return new Rectangle2D.Double(
        centre.x - word.width() / 2.0, centre.y - word.height() / 2.0, word.width(), word.height());
  }

  private static int part(double size, double of) {
    return (int) Math.clamp(Math.round(size * WHOLE / of), 0, WHOLE);
  }
}
