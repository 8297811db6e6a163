/**
 * The layers between a learner's code and the machine, and what the operating system puts around a
 * worker: takes a command line and the paths it needs, gives a command line that runs it under
 * resource limits and in namespaces of its own. Starts nothing itself and trusts no file's
 * presence: whether a layer holds is seen when the worker says its first word.
 */
@NullMarked
package gradus.isolation;

import org.jspecify.annotations.NullMarked;
