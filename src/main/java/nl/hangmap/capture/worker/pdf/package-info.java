/// PDF in and out: pages taken from a PDF, and searchable PDF/A written.
@NullMarked
package nl.hangmap.capture.worker.pdf;

import org.jspecify.annotations.NullMarked;
