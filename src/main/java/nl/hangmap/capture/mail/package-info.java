/// Mailboxes as a channel of capture: the look into them, the ledger of their messages, their
/// state.
@NullMarked
package nl.hangmap.capture.mail;

import org.jspecify.annotations.NullMarked;
