package nl.hangmap.barcode.template;

/// Where the labels lie on a sheet, in mm.
///
/// @param left from the edge of the paper to the first label
/// @param pitchX from the left of one label to the left of the next
public record Stock(
    double width,
    double height,
    int columns,
    int rows,
    double left,
    double top,
    double pitchX,
    double pitchY) {}
