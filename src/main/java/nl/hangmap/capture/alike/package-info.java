/// Recognises a document that came in before: the same bytes, or another scan of the same paper.
@NullMarked
package nl.hangmap.capture.alike;

import org.jspecify.annotations.NullMarked;
