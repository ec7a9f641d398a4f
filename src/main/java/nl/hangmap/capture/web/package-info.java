/// Handing in scans, following batches and settling what waits, on pages and in the API.
@NullMarked
package nl.hangmap.capture.web;

import org.jspecify.annotations.NullMarked;
