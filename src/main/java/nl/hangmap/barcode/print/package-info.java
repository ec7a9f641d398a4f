/// Drawing labels, sheets and forms as PDF: bars as filled rectangles, text in an embedded font.
@NullMarked
package nl.hangmap.barcode.print;

import org.jspecify.annotations.NullMarked;
