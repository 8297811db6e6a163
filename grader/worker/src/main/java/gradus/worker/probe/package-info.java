/**
 * Tries from inside a worker's process what the operating system's layers should refuse, so that
 * {@code gradus doctor} proves them instead of looking for programs.
 */
@NullMarked
package gradus.worker.probe;

import org.jspecify.annotations.NullMarked;
