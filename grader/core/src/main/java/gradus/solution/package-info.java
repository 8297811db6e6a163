/**
 * Reads the known solutions of an exercise: takes the folder {@code solutions/<topic>/<exercise>},
 * gives a {@link gradus.solution.SolutionSet} or every problem at once. The name of a solution's
 * outer folder is the verdict it must get.
 */
@NullMarked
package gradus.solution;

import org.jspecify.annotations.NullMarked;
