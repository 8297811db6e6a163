/**
 * What instrumented classes call while they run.
 *
 * <p>These are the only classes of the worker that the class loader of a submission has to expose;
 * the policy keeps learners from naming them. One test runs at a time, on one thread, so the state
 * is in plain static fields: an atomic one would cost more than what it counts. Large, since each
 * kind of call that is replaced has a class that is called instead.
 */
@NullMarked
package gradus.worker.metering.runtime;

import org.jspecify.annotations.NullMarked;
