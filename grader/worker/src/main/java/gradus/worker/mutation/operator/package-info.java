/**
 * Takes a method's code, gives the small changes that each kind of mutation would make to it.
 *
 * <p>What a change is called is what the source says, not the class file: the compiler turns
 * conditions round, hides the variables of for-each loops and has no truths but numbers.
 */
@NullMarked
package gradus.worker.mutation.operator;

import org.jspecify.annotations.NullMarked;
