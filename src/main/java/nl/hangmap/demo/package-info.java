/// What a newcomer finds on a first start: made-up customers, an archive, mail that is expected
/// back, and scans to try.
@NullMarked
package nl.hangmap.demo;

import org.jspecify.annotations.NullMarked;
