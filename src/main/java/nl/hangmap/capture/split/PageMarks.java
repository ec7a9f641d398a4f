package nl.hangmap.capture.split;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import nl.hangmap.barcode.Identifier;
import nl.hangmap.barcode.Kind;

/// What the barcodes of one page say about where documents begin.
///
/// Only identifiers of a document, a folder or a mail piece count; every other code, foreign or of
/// another kind of ours, changes nothing.
///
/// @param separator whether the sheet is a separator, which is dropped
/// @param first whether the sheet carries a patch code that makes it the first of its document
/// @param identifiers the different identifiers on the page that name what it belongs to
/// @param misread codes with the shape of such an identifier but a wrong check character; empty
///   when a good one stands beside them
public record PageMarks(
    boolean separator, boolean first, List<Identifier> identifiers, List<String> misread) {

  public static final PageMarks NONE = new PageMarks(false, false, List.of(), List.of());

  private static final Set<Kind> BELONGING = Set.of(Kind.DOCUMENT, Kind.FOLDER, Kind.MAIL_PIECE);
  private static final Pattern OUR_SHAPE = Pattern.compile("[DFM][0-9]{10}[0-9A-Z]");

  public PageMarks {
    identifiers = List.copyOf(identifiers);
    misread = List.copyOf(misread);
  }

  /// Reads the marks from the texts of a page's barcodes.
  public static PageMarks of(boolean separator, boolean first, List<String> codes) {
    var identifiers =
        codes.stream()
            .flatMap(code -> Identifier.find(code).stream())
            .filter(identifier -> BELONGING.contains(identifier.kind()))
            .distinct()
            .toList();
    var misread =
        identifiers.isEmpty()
            ? codes.stream().filter(PageMarks::isMisread).distinct().toList()
            : List.<String>of();
    return new PageMarks(separator, first, identifiers, misread);
  }

  private static boolean isMisread(String code) {
    return OUR_SHAPE.matcher(code).matches() && Identifier.find(code).isEmpty();
  }
}
