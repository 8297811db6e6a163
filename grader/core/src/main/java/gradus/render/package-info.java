/** Writes a {@link gradus.report.GradeReport} down: for people as text, for programs as JSON. */
@NullMarked
package gradus.render;

import org.jspecify.annotations.NullMarked;
