/**
 * What a learner has: the exercises begun, what was handed in, what was solved, and what to do
 * next. Everything is a plain file below the workspace; what Gradus remembers is in its folder
 * {@code .gradus}.
 */
@NullMarked
package gradus.workspace;

import org.jspecify.annotations.NullMarked;
