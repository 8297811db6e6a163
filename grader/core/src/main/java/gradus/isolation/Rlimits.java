package gradus.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Resource limits through util-linux' {@code prlimit}.
 *
 * @param program where {@code prlimit} is
 */
record Rlimits(Path program) implements Wrapper {

  /** A worker grades one submission; what needs this long is lost. */
  private static final int CPU_SECONDS = 600;

  /** Counted over all processes of the user, a JVM's threads among them. */
  private static final int PROCESSES = 4_096;

  private static final int OPEN_FILES = 256;

  @Override
  public List<String> wrap(List<String> command) {
    List<String> wrapped =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--core=0:0",
                "--fsize=0:0",
                "--nofile=" + OPEN_FILES + ":" + OPEN_FILES,
                "--nproc=" + PROCESSES + ":" + PROCESSES,
                "--cpu=" + CPU_SECONDS + ":" + CPU_SECONDS,
                "--"));
    wrapped.addAll(command);
    return wrapped;
  }
}
