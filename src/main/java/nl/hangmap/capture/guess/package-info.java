/// What the text of a scanned page says by itself: whose it is, of which type, and how surely.
@NullMarked
package nl.hangmap.capture.guess;

import org.jspecify.annotations.NullMarked;
