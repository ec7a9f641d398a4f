/// The archive as pages and API: its tree, its scan station, and where everything is.
@NullMarked
package nl.hangmap.filetracking.web;

import org.jspecify.annotations.NullMarked;
