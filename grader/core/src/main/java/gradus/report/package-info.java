/**
 * What is said of a grade: takes a {@link gradus.scoring.Grade}, gives a {@link
 * gradus.report.GradeReport} from which everything that must not leave has been left out.
 */
@NullMarked
package gradus.report;

import org.jspecify.annotations.NullMarked;
