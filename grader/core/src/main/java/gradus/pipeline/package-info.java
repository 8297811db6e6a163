/** The way of a submission from request to report; the only package that knows every stage. */
@NullMarked
package gradus.pipeline;

import org.jspecify.annotations.NullMarked;
