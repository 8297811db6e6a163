/**
 * Reads the known solutions of an exercise: takes the folder {@code solutions/<topic>/<exercise>},
 * gives a {@link gradus.solution.SolutionSet} or every problem at once. The name of a solution's
 * outer folder is the verdict it must get. An accepted one is a folder of sources; a known mistake
 * is a patch of the reference whose head says what is wrong, or, where a patch would be no shorter,
 * a folder with that head in {@code mistake.txt}.
 */
@NullMarked
package gradus.solution;

import org.jspecify.annotations.NullMarked;
