package nl.hangmap.barcode;

import java.util.List;
import nl.hangmap.barcode.SupplierForm.Meaning;
import nl.hangmap.kernel.BilingualText;
import org.jspecify.annotations.Nullable;

/// A page that is a supplier's form, and what its codes mean there.
///
/// @param form name of the form's file
/// @param type what documents on this form are, or null
public record FormReading(
    String form, BilingualText name, @Nullable String type, List<Value> values) {

  /// One value.
  ///
  /// @param keyPoint name of the key point, or null when it is none
  /// @param text the customer's number, the value of the key point or the document type
  public record Value(
      Meaning meaning, @Nullable String keyPoint, String text, Barcode.Area region) {}

  public FormReading {
    values = List.copyOf(values);
  }
}
