/// Content over HTTP: put, read in parts, and shown in the page.
@NullMarked
package nl.hangmap.content.web;

import org.jspecify.annotations.NullMarked;
