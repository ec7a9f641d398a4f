/// What the words of a document tell about its type, its key points and its date.
@NullMarked
package nl.hangmap.capture.text;

import org.jspecify.annotations.NullMarked;
