/**
 * Reads files that nobody checked yet: bounded, without following links, strictly decoded.
 *
 * <p>Takes paths, gives bytes and text; knows what Java calls a name, but neither what an exercise
 * nor what a submission is.
 */
@NullMarked
package gradus.files;

import org.jspecify.annotations.NullMarked;
