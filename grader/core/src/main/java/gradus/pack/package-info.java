/**
 * Packs the program and exercises for platforms that grade by themselves: takes their files, gives
 * a zip or a folder that is what the platform asks for.
 */
@NullMarked
package gradus.pack;

import org.jspecify.annotations.NullMarked;
