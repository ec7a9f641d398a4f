/// The database of a bare machine: PostgreSQL itself, started beside the application when no other
/// is configured.
@NullMarked
package nl.hangmap.kernel.database;

import org.jspecify.annotations.NullMarked;
