/**
 * What the tests of exercises are written with: assertions that know numbers. Large, since whoever
 * writes tests imports from one place.
 */
@NullMarked
package gradus.testkit;

import org.jspecify.annotations.NullMarked;
