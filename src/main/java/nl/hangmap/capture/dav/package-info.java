/// Folders of the web (WebDAV) into which printers and other devices put what they scanned.
@NullMarked
package nl.hangmap.capture.dav;

import org.jspecify.annotations.NullMarked;
