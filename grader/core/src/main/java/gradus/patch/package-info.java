/**
 * Unified diffs as {@code git apply} takes them, without fuzz: takes texts, gives a {@link
 * gradus.patch.Patch}, what it makes of files, or every problem at once. Knows nothing of exercises
 * and reads no file; only an author's own patches come here. Large, since each part of a patch is a
 * record.
 */
@NullMarked
package gradus.patch;

import org.jspecify.annotations.NullMarked;
