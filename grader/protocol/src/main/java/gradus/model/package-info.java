/** The words that every stage of the controller shares; knows no other package. */
@NullMarked
package gradus.model;

import org.jspecify.annotations.NullMarked;
