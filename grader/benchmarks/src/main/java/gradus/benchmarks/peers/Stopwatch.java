package gradus.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs programs and says how long they took. */
final class Stopwatch {

  private static final double NANOS_PER_SECOND = 1e9;

  private Stopwatch() {}

  /**
   * Runs commands one after the other.
   *
   * @param folder where they run
   * @return how long they took together, in seconds
   * @throws IllegalStateException if one fails
   */
  static double seconds(Path folder, List<List<String>> commands)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    for (List<String> each : commands) {
      run(folder, each);
    }
    return (System.nanoTime() - start) / NANOS_PER_SECOND;
  }

  /**
   * Runs a command.
   *
   * @return what it printed
   * @throws IllegalStateException if it fails
   */
  static String run(Path folder, List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"))
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + " fails:\n" + output);
    }
    return output;
  }
}
