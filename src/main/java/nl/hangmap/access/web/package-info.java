/// Pages and API of a user's own account, and of the administration of users and rights.
@NullMarked
package nl.hangmap.access.web;

import org.jspecify.annotations.NullMarked;
