/// UploadSets that survive a broken connection: files come in a piece at a time, and a whole set
/// becomes one batch.
@NullMarked
package nl.hangmap.capture.uploads;

import org.jspecify.annotations.NullMarked;
