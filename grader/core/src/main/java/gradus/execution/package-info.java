/**
 * The run: takes an exercise and a submission, gives a {@link gradus.execution.TestRun}. Which
 * tests there are and how long each may take is decided here; the workers that run them come from
 * {@link gradus.process}.
 */
@NullMarked
package gradus.execution;

import org.jspecify.annotations.NullMarked;
