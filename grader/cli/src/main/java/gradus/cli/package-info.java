/**
 * The commands, their exit statuses, and the main. Large, since each command and each option that
 * several of them share is a class.
 */
@NullMarked
package gradus.cli;

import org.jspecify.annotations.NullMarked;
