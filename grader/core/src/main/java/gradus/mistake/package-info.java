/**
 * An author's work on a known mistake: takes its place among the solutions, lays its full source
 * out, and saves what became of it as a patch of the reference, with the groups that it fails.
 */
@NullMarked
package gradus.mistake;

import org.jspecify.annotations.NullMarked;
