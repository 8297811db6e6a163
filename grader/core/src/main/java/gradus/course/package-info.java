/**
 * A course of one's own: takes the folder that holds {@code course.json}, gives a {@link
 * gradus.course.Course}, or every problem at once with its line. Knows where a course keeps its
 * exercises, its known solutions and its learners' work.
 */
@NullMarked
package gradus.course;

import org.jspecify.annotations.NullMarked;
