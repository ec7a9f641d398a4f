/// The mailroom as pages and API: its scan station, mailings with their figures, and reply forms.
@NullMarked
package nl.hangmap.mailroom.web;

import org.jspecify.annotations.NullMarked;
