/**
 * Holds a learner's class files to the public interface of an exercise's starter: takes both, gives
 * an error for each thing that the exercise's tests could not link against.
 *
 * <p>It judges class files, so that no way of writing a source can deceive it; the sources serve
 * only to show what was expected and what was found.
 */
@NullMarked
package gradus.worker.contract;

import org.jspecify.annotations.NullMarked;
