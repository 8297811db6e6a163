/**
 * Grades answers to predictions.
 *
 * <p>Takes a prediction, its drawn values and what a learner typed, gives a grade: right or wrong,
 * by how much, and the misconception that the answer shows.
 */
@NullMarked
package gradus.answer;

import org.jspecify.annotations.NullMarked;
