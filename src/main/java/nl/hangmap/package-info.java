/// Hangmap: one customer file over scanned documents and paper folders; each folder below is a
/// module.
@NullMarked
package nl.hangmap;

import org.jspecify.annotations.NullMarked;
