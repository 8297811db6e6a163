/**
 * The child JVM: starts, feeds, times, kills and replaces workers, each question with one answer or
 * a named loss. The only package that starts processes. What a worker says is a claim; the clock
 * and the order of questions are the controller's own. Large, since a process cannot be watched,
 * timed, replaced and its archive mended without each other.
 */
@NullMarked
package gradus.process;

import org.jspecify.annotations.NullMarked;
