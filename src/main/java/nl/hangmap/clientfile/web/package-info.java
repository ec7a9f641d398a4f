/// The client file and its documents on pages and in the API.
@NullMarked
package nl.hangmap.clientfile.web;

import org.jspecify.annotations.NullMarked;
