/** How long Gradus and its peers take for the same submissions, measured in turn. */
@NullMarked
package gradus.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
