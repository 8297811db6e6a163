/**
 * Finds the numbers of simulated predictions: runs the class beside a card in a worker, once for
 * each content and arguments.
 */
@NullMarked
package gradus.simulation;

import org.jspecify.annotations.NullMarked;
