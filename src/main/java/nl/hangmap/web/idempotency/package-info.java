/// Answers a repeated POST with the answer of the first, so that a client that heard nothing can
/// safely ask again.
@NullMarked
package nl.hangmap.web.idempotency;

import org.jspecify.annotations.NullMarked;
