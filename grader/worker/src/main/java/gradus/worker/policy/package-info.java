/**
 * The second layer of the sandbox: takes a submission's class files, gives every reference that the
 * allow-list does not have.
 *
 * <p>{@link gradus.worker.policy.Policy} is what may be referred to, read from three resources:
 * {@code allow-list.policy} (classes and members), {@code teachings.policy} (what a learner is told
 * about the most common denials) and {@code reserved-names.policy}. {@link
 * gradus.worker.policy.PolicyChecker} judges class files by it. Nothing here loads or runs a
 * submitted class; classes of the JDK are loaded but never initialised.
 *
 * <p>What the layer cannot see, later layers answer for: how long a call runs, how much it
 * allocates, and virtual calls that reach a denied override through an allowed supertype ({@code
 * AutoCloseable.close} of {@code System.out}).
 *
 * <p>Large, since each kind of reference in a class file is read by a class of its own.
 */
@NullMarked
package gradus.worker.policy;

import org.jspecify.annotations.NullMarked;
