/**
 * Tests of the launcher script: the real one, in a made-up checkout with a made-up JDK and Maven.
 * Knows nothing of the grader, which the script only starts.
 */
@NullMarked
package gradus.launcher;

import org.jspecify.annotations.NullMarked;
