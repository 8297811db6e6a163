/**
 * Writes a report as other programs read it, one class a format: takes a {@link
 * gradus.report.GradeReport}, from which everything that must not leave has been left out already,
 * and gives a file's text. What is the same in two reports is the same in both texts, but for the
 * time that the grading took.
 */
@NullMarked
package gradus.render.machine;

import org.jspecify.annotations.NullMarked;
