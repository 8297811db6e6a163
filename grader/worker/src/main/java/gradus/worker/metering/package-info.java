/**
 * Takes class files that the policy passed, gives class files that count what they do.
 *
 * <p>A method entry and a jump back each take one step; arrays, and work that the JDK does in one
 * call, are charged by size; every exception handler first asks whether the test has run out of
 * something. Nothing here needs a stack map frame that the compiler did not already write.
 *
 * <p>Large, since each thing that is counted or bounded is written in by a class of its own.
 */
@NullMarked
package gradus.worker.metering;

import org.jspecify.annotations.NullMarked;
