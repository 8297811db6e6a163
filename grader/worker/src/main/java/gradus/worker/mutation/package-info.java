/**
 * Takes class files, gives the same with one small change: mutants of a reference solution, which
 * an exercise's tests ought to notice, and tests that see its results perturbed, of which they
 * ought to notice all but the slightest.
 *
 * <p>No change needs a stack map frame that the compiler did not already write.
 */
@NullMarked
package gradus.worker.mutation;

import org.jspecify.annotations.NullMarked;
