/**
 * Tells which known mistake a submission looks like: takes a {@link gradus.execution.TestRun} and
 * what an exercise's {@code baseline.json} recorded, gives a {@link gradus.model.Diagnosis} or
 * nothing. It never guesses, and says no value that a test expects.
 */
@NullMarked
package gradus.diagnosis;

import org.jspecify.annotations.NullMarked;
