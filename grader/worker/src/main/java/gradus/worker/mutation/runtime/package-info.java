/** What the tests call whose view of a submission's results is perturbed. */
@NullMarked
package gradus.worker.mutation.runtime;

import org.jspecify.annotations.NullMarked;
