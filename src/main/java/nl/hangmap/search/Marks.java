package nl.hangmap.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lexemes of an entry that are no words of a language: what a search is narrowed by, and the
/// words and parts of codes of its title.
final class Marks {

  private static final int SHORTEST_TAIL = 3;
  private static final int LONGEST_TAILED = 30;
  private static final int LONGEST_WORD = 80;

  private Marks() {}

  static String kind(HitKind kind) {
    return "k=" + kind;
  }

  static String year(int year) {
    return "y=" + year;
  }

  static String type(String type) {
    return "t=" + type;
  }

  static String department(String department) {
    return "d=" + department;
  }

  static String typeAndDepartment(String type, String department) {
    return "td=" + type + "/" + department;
  }

  static Set<String> of(NewEntry entry) {
    var marks = new LinkedHashSet<String>();
    marks.add(kind(entry.kind()));
    var type = entry.type();
    var department = entry.department();
    if (type != null && department != null) {
      marks.add(type(type));
      marks.add(department(department));
      marks.add(typeAndDepartment(type, department));
    }
    if (entry.date() != null) {
      marks.add(year(entry.date().getYear()));
    }
    for (var text : entry.titleTexts()) {
      titleWords(text).stream()
          .filter(word -> word.length() <= LONGEST_WORD)
          .forEach(word -> marks.add("^" + word));
    }
    return marks;
  }

  /// The words of a title; of codes also the whole without separators and every tail, so that
  /// `1312` and `312` find `A-1312/B`.
  private static Set<String> titleWords(String text) {
    var words = new LinkedHashSet<String>();
    for (var chunk : text.split("\\s+")) {
      var parts = Folding.words(chunk);
      words.addAll(parts);
      if (parts.stream().anyMatch(Folding::hasDigit)) {
        words.add(String.join("", parts));
        codes(parts).forEach(code -> words.addAll(tails(code)));
      }
    }
    return words;
  }

  private static List<String> codes(List<String> parts) {
    return parts.stream()
        .filter(Folding::hasDigit)
        .filter(p -> p.length() <= LONGEST_TAILED)
        .toList();
  }

  private static List<String> tails(String code) {
    var tails = new ArrayList<String>();
    for (int start = 1; start <= code.length() - SHORTEST_TAIL; start++) {
      tails.add(code.substring(start));
    }
    return tails;
  }
}
