/// The search over HTTP: the API and the page.
@NullMarked
package nl.hangmap.search.web;

import org.jspecify.annotations.NullMarked;
