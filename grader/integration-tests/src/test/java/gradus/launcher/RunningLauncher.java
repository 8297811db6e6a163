package gradus.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A launcher that was started and may have ended.
 *
 * @param process its process
 * @param out the file of its standard output
 * @param err the file of its standard error
 */
record RunningLauncher(Process process, Path out, Path err) {

  /** Waits until it has printed the line to standard error; fails after a minute. */
  void awaitLine(String line) throws IOException, InterruptedException {
    for (int i = 0; i < 3000 && !Files.readAllLines(err).contains(line); i++) {
      Thread.sleep(20);
    }
    assertTrue(Files.readAllLines(err).contains(line), line);
  }

  /** Waits until it has ended; fails after a minute. */
  LauncherRun end() throws IOException, InterruptedException {
    boolean ended = process.waitFor(1, TimeUnit.MINUTES);
    process.destroyForcibly();
    assertTrue(ended, "the launcher did not end");
    return new LauncherRun(process.exitValue(), Files.readAllLines(out), Files.readAllLines(err));
  }
}
