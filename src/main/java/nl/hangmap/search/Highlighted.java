package nl.hangmap.search;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/// A text in pieces, some of which were searched for.
///
/// In JSON it is HTML: the text escaped, what was found in `<mark>`.
public record Highlighted(List<Piece> pieces) {

  /// A run of characters as they stand in the source, not escaped.
  public record Piece(String text, boolean hit) {}

  public Highlighted {
    pieces = List.copyOf(pieces);
  }

  public static Highlighted plain(String text) {
    return new Highlighted(text.isEmpty() ? List.of() : List.of(new Piece(text, false)));
  }

  public boolean hasHit() {
    return pieces.stream().anyMatch(Piece::hit);
  }

  @JsonValue
  public String html() {
    return pieces.stream()
        .map(
            piece -> {
              var escaped = HtmlUtils.htmlEscape(piece.text(), "UTF-8");
              return piece.hit() ? "<mark>" + escaped + "</mark>" : escaped;
            })
        .collect(Collectors.joining());
  }
}
