package gradus.isolation;

import java.nio.file.Path;

/**
 * What a worker reads, and where it stands.
 *
 * @param javaHome the JDK that runs it
 * @param lib the folder of its jars
 * @param archives the folder of its classes as the JVM had them loaded; it need not be there
 * @param scratch its working directory, empty
 */
public record WorkerPaths(Path javaHome, Path lib, Path archives, Path scratch) {

  /** Paths with the archives beside the jars. */
  public WorkerPaths(Path javaHome, Path lib, Path scratch) {
    this(javaHome, lib, lib, scratch);
  }
}
