/// The page workers: child processes that open untrusted files, read pages and write searchable
/// PDF/A, so that a hostile file can take down nothing but itself.
@NullMarked
package nl.hangmap.capture.worker;

import org.jspecify.annotations.NullMarked;
