/** What the tests of exercises are written with: assertions that know numbers. */
@NullMarked
package gradus.testkit;

import org.jspecify.annotations.NullMarked;
