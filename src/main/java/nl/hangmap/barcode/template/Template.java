package nl.hangmap.barcode.template;

import java.util.List;
import nl.hangmap.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/// The drawing of one kind of print on A4, all measures in mm.
///
/// @param id name of the file without `.yaml`
/// @param stock the sheet of labels that the elements are repeated on, or null when they fill a
///   whole page once
public record Template(
    String id, BilingualText name, @Nullable Stock stock, List<Element> elements) {

  /// A4, the only paper so far.
  public static final double PAGE_WIDTH = 210;

  public static final double PAGE_HEIGHT = 297;

  public Template {
    elements = List.copyOf(elements);
  }

  /// How many times the elements fit on a page.
  public int perPage() {
    return stock == null ? 1 : stock.columns() * stock.rows();
  }
}
