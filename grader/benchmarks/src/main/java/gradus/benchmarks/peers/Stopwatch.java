package gradus.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs programs and says how long they took. */
final class Stopwatch {

  private Stopwatch() {}

  /**
   * Runs commands one after the other.
   *
   * @param folder where they run
   * @return what they took together
   * @throws IllegalStateException if one fails
   */
  static Cost cost(Path folder, List<List<String>> commands)
      throws IOException, InterruptedException {
    Cost start = Cost.now();
    for (List<String> each : commands) {
      run(folder, each);
    }
    return Cost.now().minus(start);
  }

  /**
   * Runs a command.
   *
   * @return what it printed
   * @throws IllegalStateException if it fails
   */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    return run(folder, command, 0);
  }

  /**
   * Runs a command that ends with a status.
   *
   * @return what it printed
   * @throws IllegalStateException if it ends with another one
   */
  static String run(Path folder, List<String> command, int status)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != status) {
      throw new IllegalStateException(String.join(" ", command) + " fails:\n" + output);
    }
    return output;
  }
}
