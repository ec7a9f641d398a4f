package nl.hangmap.capture.split;

/// A page of a stack as the splitting sees it.
///
/// @param stack pages of different stacks never share a document
/// @param readable false when no barcode could be read because reading failed altogether
/// @param allCodes false when the search for barcodes was ended before all was looked at
public record StackPage(long id, long stack, PageMarks marks, boolean readable, boolean allCodes) {

  public StackPage(long id, long stack, PageMarks marks, boolean readable) {
    this(id, stack, marks, readable, true);
  }
}
