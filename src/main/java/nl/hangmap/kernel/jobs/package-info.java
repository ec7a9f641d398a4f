/// How jobs are kept: in the database, as JSON, shared by every instance.
@NullMarked
package nl.hangmap.kernel.jobs;

import org.jspecify.annotations.NullMarked;
