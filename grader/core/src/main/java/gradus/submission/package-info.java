/**
 * Reads submissions: takes the path a learner gives, gives the bytes of its Java sources or the
 * reasons why they are refused.
 *
 * <p>Nothing here parses Java. What counts is names, sizes and encoding, looked at in this order
 * and within bounds, so that a hostile folder costs no more than a friendly one.
 */
@NullMarked
package gradus.submission;

import org.jspecify.annotations.NullMarked;
