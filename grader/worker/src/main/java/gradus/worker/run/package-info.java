/**
 * Runs one declared test at a time on the JUnit Platform: takes a {@link
 * gradus.worker.sandbox.Sandbox} and a test, gives {@link gradus.protocol.TestFinished}. Knows
 * nothing of points.
 */
@NullMarked
package gradus.worker.run;

import org.jspecify.annotations.NullMarked;
