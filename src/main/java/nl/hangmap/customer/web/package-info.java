/// The customers over HTTP: the API, and the pages to find, register and change them.
@NullMarked
package nl.hangmap.customer.web;

import org.jspecify.annotations.NullMarked;
