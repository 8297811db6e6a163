/**
 * Writes things down, for people as text and for programs as JSON: reports, lists, cards,
 * statements. Large, since each has a renderer of its own.
 */
@NullMarked
package gradus.render;

import org.jspecify.annotations.NullMarked;
