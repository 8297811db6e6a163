/**
 * Reads and checks exercises: takes the folder an instructor wrote, gives an {@link
 * gradus.exercise.Exercise} or every problem at once with its file and line.
 *
 * <p>{@link gradus.exercise.Catalogue} finds the folders, {@link gradus.exercise.ExerciseReader}
 * reads one, and {@link gradus.exercise.TestPlan} joins the tests that its classes turn out to
 * declare with its groups. Knows nothing of submissions, and neither compiles nor loads a class.
 *
 * <p>Large, since each part of {@code exercise.json} and {@code baseline.json} is a record.
 */
@NullMarked
package gradus.exercise;

import org.jspecify.annotations.NullMarked;
