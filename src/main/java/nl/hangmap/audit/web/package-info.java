/// Page and API of the audit trail.
@NullMarked
package nl.hangmap.audit.web;

import org.jspecify.annotations.NullMarked;
