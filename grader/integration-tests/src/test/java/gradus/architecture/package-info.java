/** The architecture's rules over the built classes, each with a violation that it finds. */
@NullMarked
package gradus.architecture;

import org.jspecify.annotations.NullMarked;
