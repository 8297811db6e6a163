/**
 * What stand-ins call: remembers the last call of a learner's method, and which of them stands for
 * which of the learner's objects. It copies arrays and looks into no object that a learner could
 * have made.
 */
@NullMarked
package gradus.worker.bridge.runtime;

import org.jspecify.annotations.NullMarked;
