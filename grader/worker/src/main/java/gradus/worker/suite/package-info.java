/**
 * What learners' own tests are held against: takes the sources of the right code and of known
 * mistakes, gives their classes and those of mutants, and JUnit as far as such tests may use it.
 */
@NullMarked
package gradus.worker.suite;

import org.jspecify.annotations.NullMarked;
