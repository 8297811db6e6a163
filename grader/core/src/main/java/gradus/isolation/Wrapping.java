package gradus.isolation;

import java.nio.file.Path;

/**
 * What a layer is made of.
 *
 * @param program where its program is
 * @param paths what the worker reads
 * @param locale what the worker takes file names for
 */
public record Wrapping(Path program, WorkerPaths paths, Utf8Locale locale) {}
