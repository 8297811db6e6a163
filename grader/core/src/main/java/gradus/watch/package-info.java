/**
 * Waits for changes of a submission's files: takes a file or folder, gives a call for each save.
 */
@NullMarked
package gradus.watch;

import org.jspecify.annotations.NullMarked;
