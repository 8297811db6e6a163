/**
 * What can be learnt once a solution is accepted: takes it, gives a {@link gradus.debrief.Debrief}
 * with the other ways to solve the exercise.
 */
@NullMarked
package gradus.debrief;

import org.jspecify.annotations.NullMarked;
