/**
 * Computes the formulas of question cards.
 *
 * <p>Takes text, gives a formula whose value is a finite number or a truth, the same on every
 * machine. The language is what is written in {@link gradus.formula.Formula} and nothing more; the
 * library behind it only reads the text.
 */
@NullMarked
package gradus.formula;

import org.jspecify.annotations.NullMarked;
