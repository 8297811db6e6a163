/** The command line from arguments to exit status, through real child JVMs. */
@NullMarked
package gradus.endtoend;

import org.jspecify.annotations.NullMarked;
