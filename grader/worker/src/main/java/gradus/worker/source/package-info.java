/**
 * Reads sources as text: takes Java files, gives what a message to their author needs.
 *
 * <p>Nothing here is a defence. {@link gradus.worker.source.PackageRule} runs on every submission
 * and needs no parser; {@link gradus.worker.source.Declarations}, {@link
 * gradus.worker.source.NewerJava} and {@link gradus.worker.source.SyntaxExplainer} run only when
 * something is wrong already, and say nothing about a source that they cannot read.
 */
@NullMarked
package gradus.worker.source;

import org.jspecify.annotations.NullMarked;
