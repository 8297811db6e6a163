/**
 * The corpus of attacks and of their innocent twins, graded by the real pipeline.
 *
 * <p>The cases lie in {@code src/test/resources/attacks}; its README says which attack is where.
 */
@NullMarked
package gradus.attacks;

import org.jspecify.annotations.NullMarked;
