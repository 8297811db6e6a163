/**
 * Sorts what a platform's download holds: takes a folder, gives whose each file and folder is and
 * which exercise it is for, and of every other one why it is nobody's.
 *
 * <p>Names are all that is looked at: no file is opened here.
 */
@NullMarked
package gradus.intake;

import org.jspecify.annotations.NullMarked;
