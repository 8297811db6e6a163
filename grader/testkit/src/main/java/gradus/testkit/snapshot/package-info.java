/**
 * Takes values that a learner's code made and gives copies that no learner's code can change.
 *
 * <p>Only types of the JDK are looked into, each once and bounded. Methods that a learner's class
 * may override are never called on anything else: no {@code equals}, {@code hashCode}, {@code
 * toString} or {@code compareTo}.
 */
@NullMarked
package gradus.testkit.snapshot;

import org.jspecify.annotations.NullMarked;
