package gradus.pipeline;

import java.nio.file.Path;

/**
 * Where everything is on this machine.
 *
 * @param workspace where {@code start} puts exercises and {@code grade} looks for them
 * @param workerLib the worker's jars
 * @param javaHome the JDK that runs workers
 * @param cache where compiled tests are kept
 */
public record Installation(Path workspace, Path workerLib, Path javaHome, Path cache) {}
