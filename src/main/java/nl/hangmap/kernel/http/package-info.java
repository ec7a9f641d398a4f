/// Conventions of the HTTP interface that every module's controllers share.
@NullMarked
package nl.hangmap.kernel.http;

import org.jspecify.annotations.NullMarked;
