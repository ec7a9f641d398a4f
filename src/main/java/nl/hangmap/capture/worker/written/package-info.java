/// Documents that were never paper (office files, text, e-mail): their text laid out as pages.
@NullMarked
package nl.hangmap.capture.worker.written;

import org.jspecify.annotations.NullMarked;
