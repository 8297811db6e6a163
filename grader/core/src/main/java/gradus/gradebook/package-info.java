/**
 * What learners get for what was graded: takes reports, deadlines and the roster, gives the points
 * that count, and grade tables as learning platforms take them.
 */
@NullMarked
package gradus.gradebook;

import org.jspecify.annotations.NullMarked;
