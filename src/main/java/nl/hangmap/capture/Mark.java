package nl.hangmap.capture;

/// A place on a page that something was found at, in ten thousandths of the width and height of the
/// page as it is shown.
///
/// @param of what was found there: `customer.<number>`, `type.<id>` or `keyPoints.<name>`
public record Mark(String of, int x, int y, int width, int height) {}
