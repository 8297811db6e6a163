/**
 * Compiles sources in memory: takes Java files, gives class files or what the compiler says of
 * them.
 *
 * <p>{@link gradus.worker.compile.InMemoryCompiler} is set up once and used often; {@link
 * gradus.worker.compile.Compilation} is what came of one use. Only this package knows {@code
 * javax.tools}. How long a compilation may take is not its business: javac cannot be stopped from
 * within a JVM, so the controller ends the whole worker.
 */
@NullMarked
package gradus.worker.compile;

import org.jspecify.annotations.NullMarked;
