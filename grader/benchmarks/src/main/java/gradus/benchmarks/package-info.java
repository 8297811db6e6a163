/** Measures what metering costs: the same programs as the compiler wrote them, and instrumented. */
@NullMarked
package gradus.benchmarks;

import org.jspecify.annotations.NullMarked;
