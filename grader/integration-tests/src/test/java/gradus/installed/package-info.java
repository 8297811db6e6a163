/**
 * Tests of what is handed out: the zip that the build makes, unpacked and used as its users use it.
 */
@NullMarked
package gradus.installed;

import org.jspecify.annotations.NullMarked;
