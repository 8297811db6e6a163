package gradus.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What something took, in seconds.
 *
 * @param wall how much time passed
 * @param processor how much time of its processors the whole machine was busy meanwhile; NaN where
 *     that is not known
 */
record Cost(double wall, double processor) {

  private static final Path MACHINE = Path.of("/proc/stat");
  private static final double TICKS_PER_SECOND = 100;
  private static final double NANOS_PER_SECOND = 1e9;

  /** The columns of the first line that are no work: idle and waiting for a disk. */
  private static final int IDLE = 3;

  private static final int WAITING = 4;

  /** Those after them are parts of others. */
  private static final int COLUMNS = 8;

  static Cost ofWall(double seconds) {
    return new Cost(seconds, Double.NaN);
  }

  /** Returns what was spent until now, since the same moment each time. */
  static Cost now() {
    return new Cost(System.nanoTime() / NANOS_PER_SECOND, machineSeconds());
  }

  private static double machineSeconds() {
    try (Stream<String> lines = Files.lines(MACHINE)) {
      String[] columns = lines.findFirst().orElse("").trim().split(" +", -1);
      double ticks = 0;
      for (int i = 0; i < COLUMNS; i++) {
        ticks += i == IDLE || i == WAITING ? 0 : Long.parseLong(columns[i + 1]);
      }
      return ticks / TICKS_PER_SECOND;
    } catch (IOException e) {
      return Double.NaN;
    }
  }

  Cost minus(Cost other) {
    return new Cost(wall - other.wall, processor - other.processor);
  }

  Cost over(int count) {
    return new Cost(wall / count, processor / count);
  }
}
