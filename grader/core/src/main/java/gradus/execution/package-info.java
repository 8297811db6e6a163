/**
 * Starts, feeds, times, kills and replaces workers: takes an exercise and a submission, gives a
 * {@link gradus.execution.TestRun}. The only package that starts processes. What a worker says is a
 * claim; the clock, the list of tests and the order of questions are the controller's own.
 */
@NullMarked
package gradus.execution;

import org.jspecify.annotations.NullMarked;
