/** The commands, their exit statuses, and the main. */
@NullMarked
package gradus.cli;

import org.jspecify.annotations.NullMarked;
