/**
 * Turns a test run into points and a verdict: takes a {@link gradus.execution.TestRun} and a plan,
 * gives a {@link gradus.scoring.Grade}. Knows no clock, no text and no file.
 */
@NullMarked
package gradus.scoring;

import org.jspecify.annotations.NullMarked;
