/// What labels, sheets and forms look like: templates read from YAML and checked before they are
/// used.
@NullMarked
package nl.hangmap.barcode.template;

import org.jspecify.annotations.NullMarked;
