package nl.hangmap.barcode;

import java.util.List;

/// The suppliers' forms that a page may be.
///
/// @param dpi resolution of its picture
/// @param turns degrees clockwise by which the picture may have to be turned to stand upright
public record FormSearch(List<SupplierForm> forms, int dpi, List<Integer> turns) {

  public FormSearch {
    forms = List.copyOf(forms);
    turns = List.copyOf(turns);
  }
}
