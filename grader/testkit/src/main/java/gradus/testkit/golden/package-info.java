/** Takes a file of expected numbers and gives a tree that knows the line of each value. */
@NullMarked
package gradus.testkit.golden;

import org.jspecify.annotations.NullMarked;
