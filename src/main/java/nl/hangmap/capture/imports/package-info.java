/// The import of backlogs: a folder of files with a list, checked line by line before anything is
/// taken.
@NullMarked
package nl.hangmap.capture.imports;

import org.jspecify.annotations.NullMarked;
