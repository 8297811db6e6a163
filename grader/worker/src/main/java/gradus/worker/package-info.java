/** The child JVM: its main, and the loop that answers the controller's commands. */
@NullMarked
package gradus.worker;

import org.jspecify.annotations.NullMarked;
