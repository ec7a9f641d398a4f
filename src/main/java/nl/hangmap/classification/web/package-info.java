/// The document types on pages and in the API.
@NullMarked
package nl.hangmap.classification.web;

import org.jspecify.annotations.NullMarked;
