package nl.hangmap.barcode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.hangmap.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/// A form of somebody else's on which some codes mean something: a delivery note, an invoice.
///
/// @param id name of the file without `.yaml`
/// @param mark the code by which a page is known as this form
/// @param type what documents on this form are, or null when that differs
public record SupplierForm(
    String id, BilingualText name, Mark mark, @Nullable String type, List<Field> fields) {

  /// What the value of a code stands for.
  public enum Meaning {
    CUSTOMER,
    KEY_POINT,
    TYPE
  }

  /// Part of an upright sheet, in mm from its left and its top.
  public record Zone(double x, double y, double width, double height) {}

  /// Codes that count: where they lie, which they are and what they say.
  ///
  /// @param pattern what the whole text must match; its first group is the value, if it has one
  public record Mark(Zone zone, List<Symbology> formats, String pattern) {

    private static final int LONGEST = 500;

    public Mark {
      formats = List.copyOf(formats);
    }

    /// What a code says, when it is one of these.
    public Optional<String> value(Barcode code) {
      if (!formats.contains(code.format()) || code.identifier().isPresent()) {
        return Optional.empty();
      }
      return value(code.text());
    }

    Optional<String> value(String text) {
      var matcher = Pattern.compile(pattern).matcher(text);
      if (text.length() > LONGEST || !matcher.matches()) {
        return Optional.empty();
      }
      var value = matcher.groupCount() == 0 ? text : matcher.group(1);
      return Optional.ofNullable(value).map(String::strip).filter(found -> !found.isEmpty());
    }
  }

  /// One meaning that codes on the form have.
  ///
  /// @param keyPoint name of the key point, or null when it is none
  /// @param types document types by the value that stands for them
  public record Field(
      Mark mark, Meaning meaning, @Nullable String keyPoint, Map<String, String> types) {

    public Field {
      types = Map.copyOf(types);
    }
  }

  public SupplierForm {
    fields = List.copyOf(fields);
  }
}
