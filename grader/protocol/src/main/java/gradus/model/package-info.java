/**
 * The words that all stages share, on both sides of the process boundary; knows no other package.
 * Those that decide, points and verdicts, are the controller's alone.
 */
@NullMarked
package gradus.model;

import org.jspecify.annotations.NullMarked;
