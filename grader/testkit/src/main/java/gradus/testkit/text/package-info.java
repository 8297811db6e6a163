/** Takes values and gives text for people: numbers, strings and shapes; knows no tolerances. */
@NullMarked
package gradus.testkit.text;

import org.jspecify.annotations.NullMarked;
