package nl.hangmap.barcode.template;

import java.util.List;

/// What elements must stay within, and which fields they may name there.
record Area(double width, double height, List<String> fields, String name) {

  static Area page() {
    return new Area(Template.PAGE_WIDTH, Template.PAGE_HEIGHT, Fields.ON_SHEETS, "the page");
  }

  static Area label(Stock stock) {
    return new Area(stock.width(), stock.height(), Fields.ON_LABELS, "the label");
  }

  boolean holds(double left, double top, double right, double bottom) {
    double slack = 0.001;
    return left >= -slack && top >= -slack && right <= width + slack && bottom <= height + slack;
  }
}
