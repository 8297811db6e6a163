/** A stand-in for the worker: a main of the same name that behaves as a script says. */
@NullMarked
package gradus.worker;

import org.jspecify.annotations.NullMarked;
