package gradus.isolation;

import java.nio.file.Path;

/**
 * What a worker reads, and where it stands.
 *
 * @param javaHome the JDK that runs it
 * @param lib the folder of its jars
 * @param scratch its working directory, empty
 */
public record WorkerPaths(Path javaHome, Path lib, Path scratch) {}
