/**
 * Unpacks archives that nobody has looked at: takes bytes, gives files and folders within bounds,
 * or why there are none. Nothing is written anywhere.
 */
@NullMarked
package gradus.worker.unpack;

import org.jspecify.annotations.NullMarked;
