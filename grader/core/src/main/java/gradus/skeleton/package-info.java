/**
 * Writes a new exercise that works from the first minute: a small complete example, whose parts an
 * instructor replaces one by one. Takes a name, gives files.
 */
@NullMarked
package gradus.skeleton;

import org.jspecify.annotations.NullMarked;
