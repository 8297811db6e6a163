/** Takes the CSV files beside it and gives tables of numbers; knows nothing of assertions. */
@NullMarked
package gradus.testkit.datasets;

import org.jspecify.annotations.NullMarked;
