/**
 * Makes bug hunts of an exercise's known mistakes.
 *
 * <p>Takes an exercise and its solutions, gives a region of the reference with one mistake in it,
 * and titles of which one is the mistake's.
 */
@NullMarked
package gradus.hunt;

import org.jspecify.annotations.NullMarked;
