/**
 * Examines exercises: takes an exercise and its known solutions, gives a {@link
 * gradus.verify.Verification} with every problem at once. {@link gradus.verify.Check} lists the
 * checks; each is a class of its own. What several of them look at (the runs of the known
 * solutions, the mutants) is the {@link gradus.verify.Evidence}, gathered once.
 *
 * <p>Large, since each check is a class.
 */
@NullMarked
package gradus.verify;

import org.jspecify.annotations.NullMarked;
