/// Where a stack of pages falls apart into documents.
@NullMarked
package nl.hangmap.capture.split;

import org.jspecify.annotations.NullMarked;
