/**
 * Finds the tests that an exercise declares: takes its compiled test classes, gives their list in
 * report order and what their author must change.
 *
 * <p>It reads class files and runs nothing: JUnit's own discovery would load the tests, and with
 * them a learner's classes.
 */
@NullMarked
package gradus.worker.discovery;

import org.jspecify.annotations.NullMarked;
