/**
 * Remembers what a learner knows and when to ask again.
 *
 * <p>Takes what was answered on which day, gives what is due; the day is always handed in. The
 * state is a plain file that a person can read and mend.
 */
@NullMarked
package gradus.review;

import org.jspecify.annotations.NullMarked;
