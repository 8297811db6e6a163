/**
 * Reads question cards, draws the values of their predictions and knows the right answers.
 *
 * <p>Takes a folder of cards, gives cards whose shape is right, or every problem at once. Whether a
 * card is good, so that no mistake looks like the right answer, is for {@code gradus verify}.
 * Large, since each part of a card and each kind of prediction is a record.
 */
@NullMarked
package gradus.question;

import org.jspecify.annotations.NullMarked;
