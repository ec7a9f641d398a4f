/// What runs inside a worker process: the loop over tasks, and the opening of files of every kind.
@NullMarked
package nl.hangmap.capture.worker.child;

import org.jspecify.annotations.NullMarked;
