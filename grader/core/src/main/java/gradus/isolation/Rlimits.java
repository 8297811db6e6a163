package gradus.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Resource limits through util-linux' {@code prlimit}.
 *
 * @param proc where the kernel says what there is already
 */
record Rlimits(Path proc) implements SystemLayer {

  /** A worker grades one submission; what needs this long is lost. */
  private static final int CPU_SECONDS = 600;

  /**
   * Beside those that run already: the kernel counts all threads of the user, whoever made them.
   */
  private static final int PROCESSES = 4_096;

  private static final int OPEN_FILES = 256;

  Rlimits() {
    this(Path.of("/proc"));
  }

  @Override
  public String program() {
    return "prlimit";
  }

  @Override
  public String remedy() {
    return "install prlimit (package util-linux on Linux)";
  }

  @Override
  public Set<String> refuses() {
    return Set.of("write", "open-many");
  }

  @Override
  public List<String> wrap(List<String> command, Wrapping wrapping) {
    List<String> wrapped =
        new ArrayList<>(
            List.of(
                wrapping.program().toString(),
                "--core=0:0",
                "--fsize=0:0",
                limit("nofile", OPEN_FILES, "Max open files"),
                limit("nproc", PROCESSES + runningThreads(), "Max processes"),
                limit("cpu", CPU_SECONDS, "Max cpu time"),
                "--"));
    wrapped.addAll(command);
    return wrapped;
  }

  /** What is above the limit that this process has already would be refused. */
  private String limit(String option, long wanted, String name) {
    long limit = Math.min(wanted, hardLimit(name));
    return "--%s=%s:%s".formatted(option, limit, limit);
  }

  private long hardLimit(String name) {
    return lines("self/limits").stream()
        .filter(each -> each.startsWith(name + " "))
        .map(each -> each.substring(name.length()).strip().split(" +"))
        .filter(each -> each.length > 1 && each[1].matches("[0-9]{1,18}"))
        .mapToLong(each -> Long.parseLong(each[1]))
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /** Those of all users: {@code loadavg} tells them at once, after a slash. */
  private long runningThreads() {
    return lines("loadavg").stream()
        .map(each -> each.replaceFirst("^[^/]*/([0-9]{1,9}) .*$", "$1"))
        .filter(each -> each.matches("[0-9]{1,9}"))
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(proc.resolve(file));
    } catch (IOException e) {
      return List.of();
    }
  }
}
