/**
 * Examines question cards: whether every number can be computed, no mistake looks like the right
 * answer, no text tells it, and every question of the inventory has its card.
 */
@NullMarked
package gradus.verify.card;

import org.jspecify.annotations.NullMarked;
