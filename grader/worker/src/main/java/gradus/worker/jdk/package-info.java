/**
 * Makes Java 17 compute what later releases do, where learners' code could tell them apart.
 *
 * <p>Texts of numbers are made deep inside the JDK too, where a list or a record is made a text of,
 * and no rewriting of a learner's calls reaches them all. So a few methods of the JDK itself are
 * changed, once, before the worker's main method. Takes classes of the JDK, gives classes of the
 * JDK; knows nothing of learners.
 */
@NullMarked
package gradus.worker.jdk;

import org.jspecify.annotations.NullMarked;
