package gradus.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Calls of the command line in a JVM of its own, which can be killed. */
final class CommandLineProcess {

  private CommandLineProcess() {}

  /**
   * Starts a command.
   *
   * @param temporary where it keeps temporary files
   */
  static Process start(Path temporary, String... arguments) throws IOException {
    return builder(temporary, List.of(), arguments)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /**
   * Returns what starts a command.
   *
   * @param temporary where it keeps temporary files
   * @param options further options for Java
   */
  static ProcessBuilder builder(Path temporary, List<String> options, String... arguments) {
    Path built = CommandLineRun.ROOT.resolve("target/gradus");
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + temporary,
            "-Dgradus.home=" + CommandLineRun.ROOT,
            "-Dgradus.worker.lib=" + built.resolve("worker"),
            "-Dgradus.terminal=false"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp", built.resolve("controller").resolve("*").toString(), "gradus.cli.GradusMain"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("GRADUS_CACHE", CommandLineRun.ROOT + "/target/test-cache");
    return builder;
  }
}
